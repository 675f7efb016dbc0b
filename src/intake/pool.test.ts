import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { LIMITS } from './limits.js'
import { ParsingPool } from './pool.js'

const pdf = new Uint8Array(readFileSync(new URL('../../fixtures/formats/report.pdf', import.meta.url)))
const limits = { milliseconds: LIMITS.milliseconds, memoryMegabytes: LIMITS.memoryMegabytes, threads: 1 }
let pool: ParsingPool | undefined

afterEach(() => pool?.close())

it('reads in a thread, and tells a refusal by its code', async () => {
  pool = new ParsingPool(limits)
  const [text, refusal] = await Promise.all([
    pool.read(pdf, 'pdf'),
    pool.read(pdf.slice(0, 3000), 'pdf').catch((error: unknown) => error),
  ])
  expect(text.blocks).toHaveLength(22)
  expect(refusal).toMatchObject({ name: 'FajingError', code: 'file-broken', params: { format: 'PDF' } })
})

it('ends a thread that takes too long, and reads on with a new one', async () => {
  pool = new ParsingPool({ ...limits, milliseconds: 1 })
  await expect(pool.read(pdf, 'pdf')).rejects.toMatchObject({ code: 'reading-took-too-long' })
  await expect(pool.read(pdf, 'pdf')).rejects.toMatchObject({ code: 'reading-took-too-long' })
})

it('ends a thread that takes too much memory', async () => {
  pool = new ParsingPool({ ...limits, memoryMegabytes: 8 })
  await expect(pool.read(pdf, 'pdf')).rejects.toMatchObject({ code: 'reading-took-too-much-memory' })
})
