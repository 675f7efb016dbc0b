import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadInput, type JobHandler, type ReportQueue, type ReportWorker } from '../../src/queue/queue.js'
import { isMissing, QUEUES, type Opened } from './backends.js'

for (const backend of QUEUES)
  describe.skipIf(isMissing(backend))(`the queue on ${backend.name}`, () => {
    let opened: Opened<ReportQueue>
    let queue: ReportQueue

    beforeAll(async () => {
      opened = await backend.open()
      queue = opened.value
    })

    afterAll(() => opened.close())

    test('a report that is added is worked on once, and then forgotten', async () => {
      const id = randomUUID()
      const seen: string[] = []
      await withWorker(
        queue,
        ({ id }) => noted(seen, id),
        async () => {
          await queue.add(id)
          await until(() => seen.includes(id))
          await until(async () => (await queue.missing([id])).length === 1)
        },
      )
      expect(seen).toEqual([id])
    })

    test('adding twice is adding once', async () => {
      const id = randomUUID()
      const before = await queue.size()
      await Promise.all([queue.add(id), queue.add(id)])
      await queue.add(id)
      expect(await queue.size()).toBe(before + 1)
      await queue.remove(id)
      expect(await queue.size()).toBe(before)
    })

    test('a report can be added again once it is finished', async () => {
      const id = randomUUID()
      const seen: string[] = []
      await withWorker(
        queue,
        ({ id }) => noted(seen, id),
        async () => {
          for (const times of [1, 2]) {
            await queue.add(id)
            await until(() => seen.length === times)
            await until(async () => (await queue.missing([id])).length === 1)
          }
        },
      )
    })

    test('tells which reports it does not know', async () => {
      const [known, unknown] = [randomUUID(), randomUUID()]
      await queue.add(known)
      expect(await queue.missing([known, unknown])).toEqual([unknown])
      await queue.remove(known)
    })

    test('a fault is tried again, and the last attempt is told', async () => {
      const id = randomUUID()
      const attempts: boolean[] = []
      const faulty: JobHandler = ({ lastAttempt }) => {
        attempts.push(lastAttempt)
        return attempts.length < 2 ? Promise.reject(new Error('away')) : Promise.resolve()
      }
      await withWorker(queue, faulty, async () => {
        await queue.add(id)
        await until(() => attempts.length === 2, 20_000)
        await until(async () => (await queue.missing([id])).length === 1)
      })
      expect(attempts).toEqual([false, false])
    })

    test('bad input fails once', async () => {
      const id = randomUUID()
      let attempts = 0
      const refuse: JobHandler = () => {
        attempts++
        return Promise.reject(new BadInput('not-text'))
      }
      await withWorker(queue, refuse, async () => {
        await queue.add(id)
        await until(async () => attempts > 0 && (await queue.missing([id])).length === 1)
        await new Promise((resolve) => setTimeout(resolve, 1500))
      })
      expect(attempts).toBe(1)
    })

    test('a hundred reports on two workers are each worked on once', async () => {
      const ids = Array.from({ length: 100 }, () => randomUUID())
      const seen: string[] = []
      const second = queue.work(({ id }) => noted(seen, id), nothing)
      await withWorker(
        queue,
        ({ id }) => noted(seen, id),
        async () => {
          await Promise.all(ids.map((id) => queue.add(id)))
          await until(() => seen.length >= ids.length, 30_000)
        },
      )
      await second.close(1000)
      expect(seen.toSorted()).toEqual(ids.toSorted())
    })

    test('a batch is summed up once its reports are finished, failed or taken out', async () => {
      const [batch, other] = [randomUUID(), randomUUID()]
      const [known, good, bad, gone] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
      await queue.add(known)
      await queue.addBatch(batch, [known, good, bad, gone])
      await queue.addBatch(other, [good])
      await queue.remove(gone)
      const seen: string[] = []
      const worker = queue.work(
        ({ id }) =>
          id === bad ? noted(seen, id).then(() => Promise.reject(new BadInput('not-text'))) : noted(seen, id),
        (id) => noted(seen, id),
      )
      await until(() => seen.includes(batch) && seen.includes(other))
      await until(async () => (await queue.size()) === 0)
      await worker.close(5000)
      expect(seen.toSorted()).toEqual([known, good, bad, batch, other].toSorted())
      expect(seen.indexOf(batch)).toBeGreaterThan(Math.max(seen.indexOf(good), seen.indexOf(bad)))
    })

    test('a batch is summed up each time that it is asked for, also without reports', async () => {
      const batch = randomUUID()
      const summedUp: string[] = []
      const worker = queue.work(nothing, (id) => noted(summedUp, id))
      await queue.addBatch(batch, [])
      await queue.addBatch(batch, [randomUUID()])
      await until(() => summedUp.length === 2)
      await worker.close(5000)
    })

    test('closing a worker waits for the report at hand', async () => {
      const id = randomUUID()
      let state = 'waiting'
      const worker = queue.work(async () => {
        state = 'running'
        await new Promise((resolve) => setTimeout(resolve, 300))
        state = 'done'
      }, nothing)
      await queue.add(id)
      await until(() => state === 'running')
      await worker.close(5000)
      expect(state).toBe('done')
    })

    test('a worker that does not finish in time is left behind', async () => {
      const id = randomUUID()
      let started = false
      let finish = (): void => undefined
      const worker = queue.work(() => {
        started = true
        return new Promise((resolve) => (finish = resolve))
      }, nothing)
      await queue.add(id)
      await until(() => started)
      const begun = Date.now()
      await worker.close(200)
      expect(Date.now() - begun).toBeLessThan(3000)
      expect(await queue.missing([id])).toEqual([])
      finish()
    })
  })

const nothing = () => Promise.resolve()

function noted(seen: string[], id: string): Promise<void> {
  seen.push(id)
  return Promise.resolve()
}

async function withWorker(queue: ReportQueue, handle: JobHandler, use: () => Promise<void>): Promise<void> {
  const worker: ReportWorker = queue.work(handle, nothing)
  try {
    await use()
  } finally {
    await worker.close(5000)
  }
}

async function until(condition: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  for (const end = Date.now() + patience; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
