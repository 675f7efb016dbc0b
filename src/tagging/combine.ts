/**
 * What a sentence itself says for a candidate, in the order of the fitted weights. `clause` is the most that any clause says, `share` its
 * log-share among all candidates of that clause; those that end in `Packed` count the more the more clauses there are.
 */
export const OWN_INGREDIENTS = [
  'bias',
  'classifier',
  'strong',
  'weak',
  'kin',
  'none',
  'clause',
  'share',
  'packed',
  'classifierPacked',
  'clausePacked',
  'sharePacked',
  'strongPacked',
] as const

/**
 * What speaks for a candidate once the context is asked, in the order of the fitted weights. Those that end in `Unsure` count only as far
 * as the sentence itself is unsure.
 */
export const CONTEXT_INGREDIENTS = [
  'bias',
  'own',
  'lead',
  'leadUnsure',
  'heading',
  'headingUnsure',
  'upper',
  'upperUnsure',
  'previous',
  'previousUnsure',
  'next',
  'nextUnsure',
  'children',
  'childrenUnsure',
  'paragraph',
  'paragraphUnsure',
  'section',
  'sectionUnsure',
  'sectionMean',
  'sectionMeanUnsure',
  'divisionMean',
  'divisionMeanUnsure',
] as const
export type ContextIngredient = (typeof CONTEXT_INGREDIENTS)[number]

/** Fitted weight of each ingredient, in the order of its list. */
export type Weights = readonly number[]

/** Fitted weights of one question: first what the sentence says, then what its context adds. */
export interface QuestionWeights {
  readonly own: Weights
  readonly context: Weights
}

/** Weighted sum of values. */
export function weigh(weights: Weights, values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0)
  return sum
}
