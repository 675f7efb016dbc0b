import { weigh, type Weights } from './combine.js'

/**
 * What speaks for a sentence having any topic at all, in the order of the fitted weights: how likely its likeliest area is with all that stands
 * around it, and what the classifier itself says of “no topic”. That output says little about one area against another, and most about whether any.
 */
export const TOPIC_INGREDIENTS = ['bias', 'best', 'none'] as const

/**
 * Values of TOPIC_INGREDIENTS.
 *
 * @param best log-odds of the likeliest area
 * @param none log-odds of the classifier's output for no topic
 */
export function topicIngredients(best: number, none: number): number[] {
  return [1, best, none]
}

/** Log-odds that a sentence has a topic. */
export function topicLogOdds(weights: Weights, best: number, none: number): number {
  return weigh(weights, topicIngredients(best, none))
}
