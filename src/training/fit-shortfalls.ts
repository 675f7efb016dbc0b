import { sigmoid } from '../language/sparse-model.js'
import { ADMISSION_INGREDIENTS, admissionColumns, admissionIngredients } from '../shortfalls/admission.js'
import type { ShortfallSettings } from '../shortfalls/find-shortfalls.js'
import { kindIngredients, KIND_INGREDIENTS, type KindWeights } from '../shortfalls/kind.js'
import { weigh } from '../tagging/combine.js'
import type { ShortfallKind } from '../words.js'
import { fitLogistic, type Row } from './fit-logistic.js'
import { bestOf } from './fit-tagger.js'
import type { Exposed } from './folded.js'

/** Fits what makes a sentence an admission in its place, on documents that the classifier never saw. */
export function fitShortfalls(exposed: readonly Exposed[], outputs: readonly string[]): ShortfallSettings {
  const columns = admissionColumns(outputs)
  const rows = exposed.flatMap((one) =>
    one.report.sentences.flatMap((_, i): Row[] => {
      const gold = one.gold[i]
      const values = admissionIngredients(one.report, i, one.signals, columns)
      return gold == null || values === null ? [] : [{ values, target: gold.shortfall ? 1 : 0, weight: 1 }]
    }),
  )
  const weights = fitLogistic(rows, ADMISSION_INGREDIENTS.length)
  const seen = rows.map((row) => ({ p: sigmoid(weigh(weights, row.values)), right: row.target > 0 }))
  const keep = bestOf((t) => {
    const hit = seen.filter((s) => s.right && s.p >= t).length
    return (2 * hit) / Math.max(1, seen.filter((s) => s.p >= t).length + seen.filter((s) => s.right).length)
  })
  return { weights, kinds: fitKinds(exposed, outputs), keep }
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
