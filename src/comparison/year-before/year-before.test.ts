import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../analysis.js'
import { textOfLines } from '../../intake/plain/plain-text.js'
import { loadKit, type Kit } from '../../kit.js'
import { backgroundOnce } from '../background-once.js'
import { comparePair } from '../compare.js'
import type { Comparison } from '../comparison-shape.js'

interface Truth {
  readonly years: readonly [number, number]
  /** Outcome of each promise, by words that it holds. */
  readonly promises: Readonly<Record<string, string>>
  readonly shortfalls: Readonly<Record<string, string>>
  /** True where a claim of growth agrees with last year's figure. */
  readonly growth: Readonly<Record<string, boolean>>
}

const folder = 'fixtures/comparison'
const truths = Object.entries(JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')) as Record<string, Truth>)
const background = backgroundOnce()
let kit: Kit

beforeAll(() => {
  kit = loadKit()
})

const analysed = (content: string) => ({ id: null, analysis: analyse(textOfLines(content, 'txt'), kit) })
const read = (place: string, year: number) => readFileSync(`${folder}/${place}-${year}.txt`, 'utf8')

describe.each(truths)('%s, one year after the other', (place, { years: [older, newer], ...truth }) => {
  let comparison: Comparison

  beforeAll(() => {
    comparison = comparePair(analysed(read(place, older)), analysed(read(place, newer)), background())
  })

  test.each(Object.entries(truth.promises))('the promise %s is %s', (words, outcome) => {
    expect(comparison.promises.find(({ left }) => left.quote.includes(words))?.outcome).toBe(outcome)
  })

  test.each(Object.entries(truth.shortfalls))('the shortfall %s is %s', (words, fate) => {
    const found = comparison.shortfalls.find(({ left, right }) =>
      [right, fate === 'gone' ? left : null].some((side) => side?.quote.includes(words)),
    )
    expect(found?.fate).toBe(fate)
  })

  test('claims of growth are reckoned from the figures of the year before', () => {
    const claims = comparison.findings
      .filter(({ check }) => check === 'growth')
      .map(({ message, status }) => [/“(.+?)”/.exec(message)?.[1], status === 'pass'])
    expect(Object.fromEntries(claims)).toEqual(truth.growth)
  })

  test('every range slices back to its quote, on its own side', () => {
    const texts = { left: read(place, older), right: read(place, newer) }
    const sides = [...comparison.promises, ...comparison.shortfalls].flatMap(({ left, right }) => [
      ...[left].map((range) => ({ side: texts.left, range })),
      ...[right].flat().map((range) => ({ side: texts.right, range })),
    ])
    for (const { side, range } of sides)
      if (range !== null) expect(textOfLines(side, 'txt').text.slice(range.start, range.end)).toBe(range.quote)
  })
})

test('a report beside itself repeats every shortfall and every promise', () => {
  const report = analysed(read('shuiyang', 2022))
  const next = analysed(read('shuiyang', 2022).replaceAll('2023', '2024').replaceAll('2022', '2023'))
  const { shortfalls, promises } = comparePair(report, next, background())
  expect(new Set(shortfalls.map(({ fate }) => fate))).toEqual(new Set(['repeated']))
  expect(promises.filter(({ outcome }) => outcome === 'done')).toEqual([])
})

test('two places are not followed up', () => {
  const { before, promises, shortfalls } = comparePair(
    analysed(read('shuiyang', 2022)),
    analysed(read('linjiang', 2020)),
    background(),
  )
  expect({ before, promises, shortfalls }).toEqual({ before: null, promises: [], shortfalls: [] })
})
