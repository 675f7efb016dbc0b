import { sigmoid } from '../language/sparse-model.js'
import { ADMISSION_INGREDIENTS, admissionColumns, admissionIngredients } from '../shortfalls/admission.js'
import type { ShortfallSettings } from '../shortfalls/find-shortfalls.js'
import { kindIngredients, KIND_INGREDIENTS, type KindWeights } from '../shortfalls/kind.js'
import { weigh } from '../tagging/combine.js'
import type { ShortfallKind } from '../words.js'
import { fitLogistic, type Row } from './fit-logistic.js'
import { bestOf } from './fit-tagger.js'
import type { Exposed } from './folded.js'

/** Beta of the F-measure in the part on shortfalls, where nearly every sentence admits one: to leave one out there is worse than to show one too many. */
const COMPLETE = 1.5
/** Beta of the F-measure outside the part on shortfalls, where precision counts for more: an auditor who sees false alarms stops reading. */
const CAUTIOUS = 0.5
/** The labelled documents hide more admissions among measures and plans than reports do; what is hardly likelier than not there is none elsewhere. */
const LEAST_ELSEWHERE = 0.55

/** The threshold with the best F-measure. @param beta below 1 where precision counts more, above 1 where completeness does */
function leastOf(seen: readonly { readonly p: number; readonly right: boolean }[], beta: number): number {
  return bestOf((t) => {
    const hit = seen.filter((s) => s.right && s.p >= t).length
    const said = seen.filter((s) => s.p >= t).length
    const right = seen.filter((s) => s.right).length
    return ((1 + beta * beta) * hit) / Math.max(1, said + beta * beta * right)
  })
}

/** Fits what makes a sentence an admission in its place, on documents that the classifier never saw. */
export function fitShortfalls(exposed: readonly Exposed[], outputs: readonly string[]): ShortfallSettings {
  const columns = admissionColumns(outputs)
  const rows = exposed.flatMap((one) =>
    one.report.sentences.flatMap((sentence, i): (Row & { readonly within: boolean })[] => {
      const gold = one.gold[i]
      const values = admissionIngredients(one.report, i, one.signals, columns)
      const within = sentence.part === 'shortfalls'
      return gold == null || values === null ? [] : [{ values, target: gold.shortfall ? 1 : 0, weight: 1, within }]
    }),
  )
  const weights = fitLogistic(rows, ADMISSION_INGREDIENTS.length)
  const seen = rows.map((row) => ({
    p: sigmoid(weigh(weights, row.values)),
    right: row.target > 0,
    within: row.within,
  }))
  const keep = leastOf(
    seen.filter((one) => one.within),
    COMPLETE,
  )
  const keepElsewhere = Math.max(
    LEAST_ELSEWHERE,
    leastOf(
      seen.filter((one) => !one.within),
      CAUTIOUS,
    ),
  )
  return { weights, kinds: fitKinds(exposed, outputs), keep, keepElsewhere }
}

/** Fits the kind of an admission, one kind against the others. */
function fitKinds(exposed: readonly Exposed[], outputs: readonly string[]): KindWeights {
  const columns = admissionColumns(outputs)
  const seen = exposed.flatMap((one) =>
    one.report.sentences.flatMap((_, i) => {
      const kind = one.gold[i]?.kind
      const signal = one.signals[i]
      return kind == null || signal == null ? [] : [{ kind, values: kindIngredients(one.report, i, signal, columns) }]
    }),
  )
  const fit = (kind: ShortfallKind) =>
    fitLogistic(
      seen.map((row) => ({ values: row.values, target: row.kind === kind ? 1 : 0, weight: 1 })),
      KIND_INGREDIENTS.length,
    )
  return { vague: fit('vague'), concrete: fit('concrete'), cause: fit('cause') }
}
