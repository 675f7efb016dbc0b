import { expect, test } from 'vitest'
import { OWN_INGREDIENTS, weigh } from './combine.js'
import { clipped } from './log-odds.js'
import { ownIngredients, ownLogits } from './own.js'
import { areaQuestion } from './question.js'
import type { Signal } from './signals.js'
import { AREAS } from '../words.js'

const WIDTH = OWN_INGREDIENTS.length
const outputs = [...AREAS.map((area) => `area/${area}`), 'area/none']
const question = areaQuestion(outputs, null)
/** Log-odds all over the range that counts. */
const said = (seed: number) => Float64Array.from(outputs, (_, i) => clipped(11 * Math.sin(seed + 3 * i)))
const whole: Signal = { hits: [], logits: said(1), clauses: [said(1)], marks: [], marked: [false], turned: null }
const packed: Signal = {
  hits: [],
  logits: said(2),
  clauses: [said(3), said(4), said(5)],
  marks: [],
  marked: [false, false, false],
  turned: null,
}

test('what is weighed is what is learnt from', () => {
  const weights = OWN_INGREDIENTS.map((_, i) => Math.cos(2 + i))
  const { logits, speaks } = ownLogits(question, weights, [whole, null, packed])
  expect(speaks).toEqual([true, false, true])
  for (const [i, signal] of [whole, null, packed].entries()) {
    const table = signal === null ? null : ownIngredients(question, signal)
    for (let k = 0; k < AREAS.length; k++)
      expect(logits[i * AREAS.length + k]).toBeCloseTo(
        table === null ? 0 : clipped(weigh(weights, table.subarray(k * WIDTH, (k + 1) * WIDTH))),
        12,
      )
  }
})
