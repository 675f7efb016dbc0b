import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeZip } from '../../tests/support/write-zip.js'
import { FajingError } from '../errors.js'
import { factsOfEntry } from './archive-facts.js'
import { FileRange, type Bytes } from './package/file-range.js'
import { walkZip } from './package/walk-zip.js'
import { isArchive, readArchive, type Keep } from './read-archive.js'
import { readSource } from './read-source.js'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))

async function list(bytes: Bytes, keep?: Keep): Promise<string[]> {
  const found: string[] = []
  for await (const { folders, name, source } of readArchive(bytes, keep))
    found.push(`${[...folders, name].join('/')} ${source instanceof FajingError ? source.code : source.length}`)
  return found
}

describe('an archive of reports', () => {
  it('gives each report with its folders, in UTF-8 and GB18030, and what they say', async () => {
    const found: unknown[] = []
    for await (const entry of readArchive(fixture('reports.zip'))) {
      if (entry.source instanceof FajingError) throw entry.source
      found.push([entry.folders, entry.name, factsOfEntry(entry), (await readSource(entry.source)).format])
    }
    expect(found).toEqual([
      [['青岚市', '临溪区'], '2023年度报告.docx', { fileName: '2023年度报告.docx', place: '青岚市临溪区' }, 'docx'],
      [['2023年'], '青岚市临溪区.txt', { fileName: '青岚市临溪区.txt', year: 2023 }, 'txt'],
      [['2023年'], '网页.html', { fileName: '网页.html', year: 2023 }, 'html'],
    ])
  })

  it('goes one archive deep, and names the deeper one', async () => {
    const third = writeZip([{ name: 'c.txt', bytes: '丙' }])
    const second = writeZip([
      { name: 'b.txt', bytes: '乙' },
      { name: '三.zip', bytes: third },
    ])
    const first = writeZip([
      { name: 'a.txt', bytes: '甲' },
      { name: '二.zip', bytes: second },
    ])
    expect(await list(first)).toEqual(['a.txt 3', '二/b.txt 3', '二/三.zip nested-too-deeply'])
  })

  it('is the same from a file, where a large archive within it is put on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fajing-archive-'))
    const kept: FileRange[] = []
    const file = await open(join(folder, 'both'), 'w+')
    let end = 0
    const keep = async (stream: AsyncIterable<Uint8Array>) => {
      const from = end
      for await (const chunk of stream) end += (await file.write(chunk, 0, chunk.length, end)).bytesWritten
      kept.push(new FileRange(file, from, end - from))
      return kept.at(-1) as FileRange
    }
    const inner = zipSync({ 'b.txt': Buffer.from('乙'), '.大': new Uint8Array(21 * 1024 * 1024) }, { level: 0 })
    const outer = zipSync({ '前.txt': Buffer.from('甲'), '二.zip': inner, '非.zip': inner.subarray(9) }, { level: 0 })
    const expected = ['前.txt 3', '二/b.txt 3', '非.zip file-too-large']
    try {
      const range = await keep(Readable.from([Buffer.from('前面的'), outer]))
      const archive = new FileRange(file, 9, range.size - 9)
      expect(await isArchive(archive)).toBe(true)
      expect(await list(archive, keep)).toEqual(expected)
      expect(kept).toHaveLength(3)
      expect(await list(outer)).toEqual(expected)
    } finally {
      await file.close()
      await rm(folder, { recursive: true })
    }
  })

  it('passes over what systems leave behind', async () => {
    const left = ['__MACOSX/._a.docx', '.DS_Store', 'a/Thumbs.db', 'a/~$报告.docx', 'a/']
    expect(await list(writeZip([...left, 'a/报告.txt'].map((name) => ({ name, bytes: '甲' }))))).toEqual([
      'a/报告.txt 3',
    ])
  })

  it('never lets a name climb out of its folder', async () => {
    const names = ['../../etc/passwd', '/root/a.txt', 'C:\\b\\..\\c.txt', 'd/\u202etxt.exe']
    expect(await list(writeZip(names.map((name) => ({ name, bytes: '甲' }))))).toEqual([
      'etc/passwd 3',
      'root/a.txt 3',
      'C:/b/c.txt 3',
      'd/txt.exe 3',
    ])
  })
})

describe('a hostile archive', () => {
  it('spoils its own entries only', async () => {
    const files = [
      { name: 'bomb.txt', bytes: ' '.repeat(9_000_000) },
      { name: 'liar.txt', bytes: '甲'.repeat(1000), claimedSize: 10 },
      { name: 'large.txt', bytes: '', claimedSize: 21 * 1024 * 1024 },
      { name: 'good.txt', bytes: '甲' },
      { name: 'broken.zip', bytes: 'PK\u0003\u0004 and no more' },
    ]
    expect(await list(writeZip(files))).toEqual([
      'bomb.txt packed-too-tightly',
      'liar.txt file-broken',
      'large.txt file-too-large',
      'good.txt 3',
      'broken.zip file-broken',
    ])
  })

  it('with too many entries is refused as a whole', async () => {
    const files = Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), bytes: '' }))
    await expect(list(writeZip(files))).rejects.toMatchObject({ code: 'too-many-entries' })
  })

  it('with symbolic links holds the few letters of their targets, and leads nowhere', async () => {
    const link = { name: 'link.txt', bytes: '/etc/passwd', mode: 0o120777 }
    const folder = { name: 'folder', bytes: '../../../etc', mode: 0o120777 }
    const through = { name: 'folder/passwd', bytes: '甲' }
    const device = { name: 'device', bytes: '', mode: 0o020666 }
    expect(await list(writeZip([link, folder, through, device]))).toEqual([
      'link.txt 11',
      'folder 12',
      'folder/passwd 3',
      'device 0',
    ])
  })

  it('whose entries are all the same bytes counts each of them', async () => {
    const kernel = { name: '0.txt', bytes: '甲'.repeat(100_000) }
    const others = Array.from({ length: 9 }, (_, i) => ({ ...kernel, name: `${i + 1}.txt`, claimedPlace: '0.txt' }))
    const bytes = writeZip([kernel, ...others])
    const read: number[] = []
    const limits = { entries: 10, unpackedBytes: 1_000_000 }
    await expect(async () => {
      for await (const part of walkZip(bytes, 'ZIP', limits)) read.push((await part.read()).length)
    }).rejects.toMatchObject({ code: 'unpacked-too-large' })
    expect(read).toEqual([300_000, 300_000, 300_000])
  })

  it('whose entries lie in its directory or outside of it spoils these alone', async () => {
    const good = { name: 'good.txt', bytes: '甲' }
    const wrong = [2 ** 31, 5, 0xffff_fffe].map((claimedPlace, i) => ({ name: `${i}.txt`, bytes: '乙', claimedPlace }))
    expect(await list(writeZip([...wrong, good]))).toEqual([
      ...wrong.map(({ name }) => `${name} file-broken`),
      'good.txt 3',
    ])
  })

  it('that breaks off is refused as a whole', async () => {
    await expect(list(fixture('reports.zip').slice(0, 5000))).rejects.toMatchObject({ code: 'file-broken' })
  })
})

it.each([
  ['reports.zip', true],
  ['report.docx', false],
  ['report.ofd', false],
  ['report.pdf', false],
])('%s is an archive: %s', async (name, expected) => {
  expect(await isArchive(fixture(name))).toBe(expected)
})

it.each([
  [['2023年度'], { year: 2023 }],
  [['2022', '2023'], { year: 2023 }],
  [['河东省', '青岚市', '临溪区'], { place: '河东省青岚市临溪区' }],
  [['开发园区', '2023年第3批', '资料'], {}],
])('folders %j say %j', (folders, expected) => {
  expect(factsOfEntry({ folders, name: 'a.txt' })).toEqual({ fileName: 'a.txt', ...expected })
})
