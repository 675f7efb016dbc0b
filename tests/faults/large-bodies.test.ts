import { once } from 'node:events'
import { readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { dataDirectory, putEmptyStore } from '../support/data-directory.js'
import { EmbeddedService } from './embedded-service.js'
import { undisturbed } from './reports.js'
import { CAN_MOUNT, SmallDisk } from './small-disk.js'

const MEGABYTE = 1024 * 1024

/** Megabytes by which the memory of the process may grow while half a gigabyte or more goes by. */
const FLAT = 150

let service: EmbeddedService

async function start(): Promise<void> {
  await service.start()
  await service.process.ready()
}

interface Told {
  readonly status: number
  readonly code?: string
  readonly detail?: string
  /** Bytes that had been sent when the answer came. */
  readonly sent: number
}

const PART = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'

const END = '\r\n--b--\r\n'

/** Sends a form of so many megabytes, one after the other, for as long as the service takes them. @param end null: it is never sent */
async function send(
  path: string,
  megabytes: number,
  headers: Record<string, string> = {},
  end: string | null = END,
): Promise<Told> {
  const sending = request(new URL(path, service.address), {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
  })
  let answer: IncomingMessage | undefined
  let isGone = false
  sending.on('response', (response) => (answer = response)).on('error', () => (isGone = true))
  const answered = Promise.race([once(sending, 'response'), once(sending, 'close')])
  const isOver = () => answer !== undefined || isGone
  const isAsked = headers['expect'] === undefined || (await askedFor(sending))
  let sent = 0
  if (isAsked) sending.write(PART)
  for (; isAsked && sent < megabytes && !isOver(); sent++)
    if (!sending.write(Buffer.alloc(MEGABYTE, sent))) await Promise.race([once(sending, 'drain'), answered])
  if (isAsked && end !== null) sending.end(end)
  await answered
  const said: Buffer[] = []
  for await (const chunk of answer ?? []) said.push(chunk as Buffer)
  sending.destroy()
  return { ...(JSON.parse(Buffer.concat(said).toString()) as object), status: answer?.statusCode ?? 0, sent }
}

/** Whether the service asks for the body, where it is waited for. */
async function askedFor(sending: ReturnType<typeof request>): Promise<boolean> {
  const told = Promise.race([once(sending, 'continue').then(() => true), once(sending, 'response').then(() => false)])
  sending.flushHeaders()
  return told
}

/** Runs something and says by how many megabytes the highest memory of the process rose meanwhile. */
async function growthDuring<T>(work: () => Promise<T>): Promise<{ came: T; grown: number }> {
  const folder = `/proc/${service.process.child.pid ?? 0}`
  const megabytesOf = async (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(await readFile(join(folder, 'status'), 'utf8'))?.[1]) / 1024
  // proc(5): 5 sets the highest memory back to that of now.
  await writeFile(join(folder, 'clear_refs'), '5')
  const before = await megabytesOf('VmRSS')
  const came = await work()
  return { came, grown: (await megabytesOf('VmHWM')) - before }
}

/** What the folder of uploads holds, and what the process keeps open there without a name. */
async function left(): Promise<string[]> {
  const folder = `/proc/${service.process.child.pid ?? 0}/fd`
  const files = (await readdir(folder)).map((fd) => readlink(join(folder, fd)).catch(() => ''))
  const open = (await Promise.all(files)).filter((path) => path.includes('/uploads/'))
  return [...open, ...(await readdir(join(service.directory, 'uploads')))]
}

const TOO_LARGE = {
  status: 413,
  code: 'archive-too-large',
  detail: expect.stringMatching(/512 MB.*分几次上传/) as string,
}

/** What is answered to a form that says how large it is, when its first megabyte has come and no more. */
const begin = (path: string, megabytes: number, headers: Record<string, string> = {}) =>
  send(path, 1, { 'content-length': String(megabytes * MEGABYTE), ...headers }, null)

describe('on a disk with room', () => {
  beforeAll(async () => {
    service = new EmbeddedService(await dataDirectory())
    await start()
  })
  afterAll(async () => {
    await service.end('SIGKILL')
    await rm(service.directory, { recursive: true })
  })

  test('what says that it is too large is refused before it is read, and is not even sent where the sender waits to be asked', async () => {
    expect(await begin('/api/v1/batches', 600)).toMatchObject(TOO_LARGE)
    expect(await begin('/api/v1/batches', 600, { expect: '100-continue' })).toMatchObject({ ...TOO_LARGE, sent: 0 })
    expect(await begin('/api/v1/reports', 30)).toMatchObject({ status: 413, code: 'file-too-large' })
    const whole = { 'content-length': String(PART.length + MEGABYTE + END.length), expect: '100-continue' }
    expect(await send('/api/v1/check', 1, whole)).toMatchObject({ sent: 1, code: 'not-text' })
    expect(await left()).toEqual([])
  })

  test('what does not say how much it is, is cut off at the limit, and memory stays flat', async () => {
    await send('/api/v1/batches', 40)
    const { came, grown } = await growthDuring(() => send('/api/v1/batches', 1200))
    expect(came).toMatchObject(TOO_LARGE)
    // What was on its way when the answer came is not counted against the service.
    expect(came.sent).toBeLessThan(900)
    expect(grown).toBeLessThan(FLAT)
    await expect.poll(left).toEqual([])
  })

  test('an archive of nearly the limit is taken in from the disk, with a manifest too, and memory stays flat', async () => {
    const samples = await undisturbed(2)
    const filler = new Uint8Array(490 * MEGABYTE)
    const files = Object.fromEntries(samples.map(({ bytes }, i) => [`${i}/report.txt`, new Uint8Array(bytes)]))
    const archive = zipSync({ '.filler': filler, ...files }, { level: 0 })
    const form = (more: Record<string, string>) => {
      const body = new FormData()
      body.set('file', new Blob([archive]), 'a.zip')
      for (const [name, text] of Object.entries(more)) body.set(name, new Blob([text]), `${name}.csv`)
      return body
    }
    for (const body of [form({}), form({ manifest: '文件\n1/report.txt\n0/report.txt\n没有.txt\n' })]) {
      const { came, grown } = await growthDuring(() =>
        fetch(new URL('/api/v1/batches', service.address), { method: 'POST', body }),
      )
      expect(came.status).toBe(202)
      expect(grown).toBeLessThan(FLAT)
      const items = await fetch(new URL(`${came.headers.get('location') ?? ''}/items`, service.address))
      expect(((await items.json()) as { items: unknown[] }).items).toHaveLength(body.has('manifest') ? 3 : 2)
      expect(await left()).toEqual([])
    }
  })

  test('nothing is left of an upload whose process was killed, nor of one whose sender went away', async () => {
    const hanging = (megabytes: number) => {
      const sending = request(new URL('/api/v1/batches', service.address), {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      })
      sending.on('error', () => undefined)
      sending.write(PART)
      sending.write(Buffer.alloc(megabytes * MEGABYTE))
      return sending
    }
    const gone = hanging(20)
    await expect.poll(async () => (await left()).length).toBe(1)
    gone.destroy()
    await expect.poll(left).toEqual([])
    hanging(20)
    await expect.poll(async () => (await left()).length).toBe(1)
    await service.end('SIGKILL')
    await writeFile(join(service.directory, 'uploads', 'of-an-earlier-process'), '')
    await start()
    expect(await left()).toEqual([])
  })
})

test.skipIf(!CAN_MOUNT)(
  'a batch for which the disk has no room is refused, before it is read where it says how large it is',
  async () => {
    const disk = await SmallDisk.make(256)
    if (disk === undefined) throw new Error('this machine does not let us mount')
    onTestFinished(async () => {
      await service.end('SIGKILL')
      await disk.remove()
    })
    const directory = join(disk.directory, 'data')
    await putEmptyStore(directory)
    service = new EmbeddedService(directory, { FAJING_DISK_RESERVE_MB: '16' })
    await start()
    const full = { status: 503, code: 'disk-full', detail: expect.stringMatching(/磁盘空间不足/) as string }
    expect(await begin('/api/v1/batches', 300)).toMatchObject(full)
    const unstated = await send('/api/v1/batches', 500)
    expect(unstated).toMatchObject(full)
    expect(unstated.sent).toBeLessThan(400)
    await pause(200)
    expect(await left()).toEqual([])
    expect(await send('/api/v1/batches', 10)).toMatchObject({ status: 202 })
  },
)
