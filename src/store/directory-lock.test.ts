import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDirectory } from './directory-lock.js'

let parent: string
let directory: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'fajing-lock-'))
  directory = join(parent, 'pglite')
})

afterEach(() => rm(parent, { recursive: true }))

test('one holder at a time', async () => {
  const unlock = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'data-dir-in-use' })
  await unlock()
  await (
    await lockDirectory(directory)
  )()
  expect(existsSync(`${directory}.pid`)).toBe(false)
})

test('many at once, and one of them gets it', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)))
  const locked = tries.filter((result) => result.status === 'fulfilled')
  expect(locked).toHaveLength(1)
  await locked[0]?.value()
})

test('the lock of a dead process is reaped', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  await writeFile(`${directory}.pid`, String(pid))
  await (
    await lockDirectory(directory)
  )()
})

test('the lock of an earlier process with the same number is reaped, as in a container', async () => {
  await writeFile(`${directory}.pid`, `${process.pid} 1`)
  await (
    await lockDirectory(directory)
  )()
})

test('the lock of a living process is left alone', async () => {
  const { ppid } = process
  await writeFile(`${directory}.pid`, String(ppid))
  // Without the moment of its start the number may belong to somebody else since; with it, it is the same process.
  const { readFileSync } = await import('node:fs')
  const stat = readFileSync(`/proc/${ppid}/stat`, 'utf8')
  await writeFile(`${directory}.pid`, `${ppid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`)
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: 'data-dir-in-use',
    params: { pid: String(ppid) },
  })
})
