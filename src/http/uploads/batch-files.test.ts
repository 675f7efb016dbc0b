import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LIMITS } from '../../intake/limits.js'
import type { FileRange } from '../../intake/package/file-range.js'
import { Disk } from '../../store/disk.js'
import { BatchFiles } from './batch-files.js'
import { SpoolFolder, type Spool } from './spool.js'

let folder: string
let spool: Spool
/** Sizes of what the files of a batch put into the spool. */
let kept: number[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fajing-files-'))
  spool = await new SpoolFolder(folder, new Disk(folder, 0)).open(0)
  kept = []
})

afterEach(async () => {
  await spool.close()
  await rm(folder, { recursive: true })
})

const keep = async (bytes: AsyncIterable<Uint8Array>): Promise<FileRange> => {
  const range = await spool.keep(bytes)
  kept.push(range.size)
  return range
}

const sent = async (name: string, bytes: Uint8Array) => ({ name, range: await spool.keep(Readable.from([bytes])) })

async function walked(files: BatchFiles): Promise<string[]> {
  const items: string[] = []
  for await (const { file, source } of files.items())
    items.push(`${file ?? ''}: ${source instanceof Uint8Array ? new TextDecoder().decode(source) : 'none'}`)
  return items
}

const facts = { place: '甲县' }

test('files that were sent by themselves stay where they lie, whatever the order of the manifest; what an archive holds is put beside them', async () => {
  const zip = zipSync({ '丙.txt': Buffer.from('三') })
  const files = [
    await sent('甲.txt', Buffer.from('一')),
    await sent('z.zip', zip),
    await sent('乙.txt', Buffer.from('二')),
  ]
  const rows = [
    { line: 2, file: '丙.txt', facts },
    { line: 3, file: '乙.txt', facts },
  ]
  const batch = new BatchFiles(files, rows, keep)
  const expected = ['丙.txt: 三', '乙.txt: 二', '甲.txt: 一']
  expect(await walked(batch)).toEqual(expected)
  expect(await walked(batch)).toEqual(expected)
  expect(kept).toEqual([3])
})

test('an archive within the archive is unpacked once, however often the files are walked', async () => {
  const filler = new Uint8Array(LIMITS.sourceBytes)
  const inner = (text: string) => zipSync({ 'a.txt': Buffer.from(text), 'large.bin': filler }, { level: 0 })
  const zip = zipSync({ '一.zip': inner('一'), '二.zip': inner('二') }, { level: 0 })
  const batch = new BatchFiles([await sent('外.zip', zip), await sent('又.zip', zip)], undefined, keep)
  const expected = [...(await walked(batch))]
  expect(expected.filter((item) => item.includes('a.txt'))).toEqual([
    '一/a.txt: 一',
    '二/a.txt: 二',
    '一/a.txt: 一',
    '二/a.txt: 二',
  ])
  expect(await walked(batch)).toEqual(expected)
  expect(kept).toHaveLength(4)
})
