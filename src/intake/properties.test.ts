import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { mutate, MUTATION_KINDS, type Mutation } from '../../tests/support/mutate.js'
import { textFaults } from '../../tests/support/text-faults.js'
import { FajingError } from '../errors.js'
import { textOfLines } from './plain/plain-text.js'
import { chooseParser } from './parsers.js'
import { ParsingPool } from './pool.js'
import type { Text } from './text.js'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))
const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...MUTATION_KINDS),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 12 },
)
const pool = new ParsingPool({ milliseconds: 20_000, memoryMegabytes: 512, threads: 1 })
afterAll(() => pool.close())

/** A text that keeps its contract, or a refusal with a code: anything else is thrown. */
async function readOrRefuse(read: () => Promise<Text>): Promise<void> {
  try {
    expect(textFaults(await read())).toEqual([])
  } catch (error) {
    if (!(error instanceof FajingError)) throw error
  }
}

it.each([
  'report.docx',
  'report.doc',
  'report.rtf',
  'report.ofd',
  'page.html',
  'report.md',
  'report-gb18030.txt',
  'report-utf16be.txt',
])('%s, changed in any way, is read or refused', async (name) => {
  const bytes = fixture(name)
  await fc.assert(
    fc.asyncProperty(mutations, (changes) => {
      const changed = mutate(bytes, changes)
      // Without the thread's own net, so that a stumble of our code shows.
      return readOrRefuse(async () => chooseParser(changed).parse(changed))
    }),
    { numRuns: 80 },
  )
})

it('a PDF, changed in any way, is read or refused', { timeout: 120_000 }, async () => {
  const bytes = fixture('report.pdf')
  await fc.assert(
    fc.asyncProperty(mutations, (changes) => readOrRefuse(() => pool.read(mutate(bytes, changes), 'pdf'))),
    { numRuns: 25 },
  )
})

it('any bytes are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), (bytes) =>
      readOrRefuse(async () => chooseParser(bytes).parse(bytes)),
    ),
  )
})

it('any string is a text whose ranges point into it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (words) => {
      if (words.trim() === '' || !/[^\s\u0085]/.test(words)) return
      const text = textOfLines(words, 'txt')
      expect(text.text).toBe(words)
      expect(textFaults(text)).toEqual([])
    }),
  )
})
