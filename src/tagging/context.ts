import { sigmoid } from '../language/sparse-model.js'
import { CONTEXT_INGREDIENTS } from './combine.js'
import type { Neighbours } from './neighbours.js'

/** A candidate that nobody in a group speaks of counts as if this share did. */
const RARE = 0.02
const RARE_LOGIT = Math.log(RARE / (1 + RARE))

/**
 * Values of what a sentence and its context say for each candidate.
 *
 * @param own log-odds of each candidate by each sentence itself; null for sentences without topics
 * @returns `candidates × CONTEXT_INGREDIENTS`, row by row
 */
export function contextIngredients(
  index: number,
  own: readonly (Float64Array | null)[],
  neighbours: Neighbours,
): Float64Array {
  const mine = own[index]
  if (mine == null) return new Float64Array(0)
  const width = CONTEXT_INGREDIENTS.length
  const values = new Float64Array(mine.length * width)
  const unsure = 1 - sigmoid(Math.max(...mine))
  const group = (members: readonly number[]) => members.flatMap((i) => own[i] ?? [])
  const single = [neighbours.lead, neighbours.heading, neighbours.upper, neighbours.previous, neighbours.next].map(
    (i) => (i === null ? null : (own[i] ?? null)),
  )
  const children = group(neighbours.children)
  const paragraph = group(neighbours.paragraph)
  const section = group(neighbours.section)
  for (let k = 0; k < mine.length; k++) {
    let at = k * width
    values[at++] = 1
    values[at++] = mine[k] ?? 0
    const put = (value: number) => {
      values[at++] = value
      values[at++] = value * unsure
    }
    for (const other of single) put(other?.[k] ?? 0)
    put(children.length === 0 ? 0 : children.reduce((sum, child) => sum + (child[k] ?? 0), 0) / children.length)
    put(commonness(paragraph, k))
    put(commonness(section, k))
  }
  return values
}

/** How common a candidate is among a group, as log-odds above the rarest; 0 where the group is empty. */
function commonness(group: readonly Float64Array[], k: number): number {
  if (group.length === 0) return 0
  let share = 0
  for (const member of group) share += sigmoid(member[k] ?? 0)
  share /= group.length
  return Math.log((share + RARE) / (1 + RARE - share)) - RARE_LOGIT
}
