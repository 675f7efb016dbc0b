import { sigmoid } from '../language/sparse-model.js'
import { CONTEXT_INGREDIENTS, type ContextIngredient } from './combine.js'
import type { Group, Neighbours } from './neighbours.js'

/** A candidate that nobody in a group speaks of counts as if this share did. */
const RARE = 0.02
const RARE_LOGIT = Math.log(RARE / (1 + RARE))
const WIDTH = CONTEXT_INGREDIENTS.length
const slotOf = (name: ContextIngredient) => CONTEXT_INGREDIENTS.indexOf(name)
const CHILDREN = slotOf('children')
const PARAGRAPH = slotOf('paragraph')
const SECTION = slotOf('section')
const SINGLE = (['lead', 'heading', 'upper', 'previous', 'next'] as const).map((name) => ({ name, slot: slotOf(name) }))

/** How many members of a group have topics, and for each candidate the sum of their probabilities. */
interface GroupSum {
  readonly count: number
  readonly sums: Float64Array
}

/** What the sentences of a report say of the candidates of one question, as context of each other. */
export class Context {
  private readonly groups = new Map<Group, GroupSum>()
  private readonly shares: readonly (Float64Array | null)[]

  /** @param own log-odds of each candidate by each sentence itself; null for sentences without topics */
  constructor(
    private readonly own: readonly (Float64Array | null)[],
    private readonly neighbours: readonly Neighbours[],
  ) {
    this.shares = own.map((logits) => (logits === null ? null : sigmoids(logits)))
  }

  /**
   * Values of what a sentence and its context say for each candidate.
   *
   * @param values is written over, where there is one
   * @returns `candidates × CONTEXT_INGREDIENTS`, row by row; null for sentences without topics
   */
  ingredients(index: number, values?: Float64Array): Float64Array | null {
    const mine = this.own[index]
    const around = this.neighbours[index]
    if (mine == null || around === undefined) return null
    const table = values ?? new Float64Array(mine.length * WIDTH)
    for (let k = 0, at = 0; k < mine.length; k++, at += WIDTH) {
      table[at] = 1
      table[at + 1] = mine[k] ?? 0
    }
    const unsure = 1 - sigmoid(highest(mine))
    for (const { name, slot } of SINGLE) {
      const other = around[name]
      put(table, slot, unsure, other === null ? null : (this.own[other] ?? null))
    }
    put(table, CHILDREN, unsure, this.mean(around.children, mine.length))
    put(table, PARAGRAPH, unsure, this.commonness(around.paragraph, index))
    put(table, SECTION, unsure, around.section === null ? null : this.commonness(around.section, index))
    return table
  }

  private mean(members: readonly number[], candidates: number): Float64Array | null {
    const speaking = members.flatMap((i) => this.own[i] ?? [])
    if (speaking.length === 0) return null
    const mean = new Float64Array(candidates)
    for (const member of speaking) for (let k = 0; k < candidates; k++) mean[k] = (mean[k] ?? 0) + (member[k] ?? 0)
    return mean.map((sum) => sum / speaking.length)
  }

  /** How common each candidate is among the others of a group, as log-odds above the rarest; null where there are none. */
  private commonness(group: Group, index: number): Float64Array | null {
    const mine = this.shares[index] ?? new Float64Array(0)
    const { count, sums } = this.sumOf(group, mine.length)
    const others = count - 1
    if (others <= 0) return null
    const common = new Float64Array(mine.length)
    for (let k = 0; k < common.length; k++) {
      const share = ((sums[k] ?? 0) - (mine[k] ?? 0)) / others
      common[k] = Math.log((share + RARE) / (1 + RARE - share)) - RARE_LOGIT
    }
    return common
  }

  private sumOf(group: Group, candidates: number): GroupSum {
    const known = this.groups.get(group)
    if (known !== undefined) return known
    const sums = new Float64Array(candidates)
    let count = 0
    for (const i of group) {
      const member = this.shares[i]
      if (member == null) continue
      count++
      for (let k = 0; k < candidates; k++) sums[k] = (sums[k] ?? 0) + (member[k] ?? 0)
    }
    const sum = { count, sums }
    this.groups.set(group, sum)
    return sum
  }
}

/** Writes a value for each candidate and beside it what of it counts where the sentence is unsure. */
function put(table: Float64Array, slot: number, unsure: number, values: Float64Array | null): void {
  for (let at = slot, k = 0; at < table.length; at += WIDTH, k++) {
    const value = values === null ? 0 : (values[k] ?? 0)
    table[at] = value
    table[at + 1] = value * unsure
  }
}

function sigmoids(logits: Float64Array): Float64Array {
  const shares = new Float64Array(logits.length)
  for (let k = 0; k < shares.length; k++) shares[k] = sigmoid(logits[k] ?? 0)
  return shares
}

function highest(values: Float64Array): number {
  let most = -Infinity
  for (const value of values) if (value > most) most = value
  return most
}
