import { expect, test } from 'vitest'
import { CONTEXT_INGREDIENTS, weigh } from './combine.js'
import { Context } from './context.js'
import type { Neighbours } from './neighbours.js'

const CANDIDATES = 5
const SENTENCES = 6
const WIDTH = CONTEXT_INGREDIENTS.length
/** A heading, a sentence without topics, and four more; the first two share a paragraph. */
const all = [0, 1, 2, 3, 4, 5]
const own = {
  logits: Float64Array.from({ length: SENTENCES * CANDIDATES }, (_, i) => Math.max(-5, 6 * Math.sin(1 + 5 * i))),
  speaks: all.map((i) => i !== 1),
}
const neighbours = all.map((i): Neighbours => ({
  lead: null,
  heading: i === 0 ? null : 0,
  upper: i > 3 ? 1 : null,
  previous: i > 0 ? i - 1 : null,
  next: i < 5 ? i + 1 : null,
  children: i === 0 ? [1, 2, 3] : [],
  paragraph: i < 2 ? [0, 1] : [2, 3, 4, 5],
  section: i === 0 ? null : [1, 2, 3, 4, 5],
  division: all,
}))
const context = new Context(own, neighbours, CANDIDATES)

test('what a candidate weighs is what its ingredients weigh', () => {
  const weights = CONTEXT_INGREDIENTS.map((_, i) => Math.sin(i))
  const sums = new Float64Array(CANDIDATES)
  for (const i of all) {
    const table = context.ingredients(i)
    expect(table === null).toBe(i === 1)
    if (table === null) continue
    context.weigh(weights, sums)
    for (let k = 0; k < CANDIDATES; k++)
      expect(sums[k]).toBeCloseTo(weigh(weights, table.subarray(k * WIDTH, (k + 1) * WIDTH)), 12)
  }
})
