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
const SECTION_MEAN = slotOf('sectionMean')
const DIVISION_MEAN = slotOf('divisionMean')
const SINGLE = (['lead', 'heading', 'upper', 'previous', 'next'] as const).map((name) => ({ name, slot: slotOf(name) }))

/** Log-odds of a candidate that nobody speaks of: means are counted from there, as if two more sentences said no more than that. */
const UNSAID = -4
const UNSAID_TIMES = 2

/** How many members of a group have topics, and for each candidate the sums of their probabilities and of their log-odds. */
interface GroupSum {
  readonly count: number
  readonly shares: Float64Array
  readonly odds: Float64Array
}

/** One thing of the context that says something of the candidates. */
export interface Voice {
  /** Its place among the ingredients; behind it stands what counts only where the sentence is unsure. */
  readonly slot: number
  /** For each candidate. Only good until the next sentence is asked for. */
  readonly values: Float64Array
}

/** All that speaks for the candidates of one sentence. */
export interface Voices {
  /** Log-odds by the sentence itself. */
  readonly own: Float64Array
  /** How unsure the sentence is, in [0, 1]. */
  readonly unsure: number
  /** In the order of their slots; what is silent is not among them and counts 0. */
  readonly around: readonly Voice[]
}

/** What the sentences of a report say of the candidates of one question, as context of each other. */
export class Context {
  private readonly groups = new Map<Group, GroupSum>()
  private readonly shares: readonly (Float64Array | null)[]
  /** Written over with each sentence. */
  private readonly children: Float64Array
  private readonly paragraph: Float64Array
  private readonly section: Float64Array
  private readonly sectionMean: Float64Array
  private readonly divisionMean: Float64Array

  /**
   * @param own log-odds of each candidate by each sentence itself; null for sentences without topics
   * @param candidates how many they are
   */
  constructor(
    private readonly own: readonly (Float64Array | null)[],
    private readonly neighbours: readonly Neighbours[],
    candidates: number,
  ) {
    this.shares = sharesOf(own, candidates)
    this.children = new Float64Array(candidates)
    this.paragraph = new Float64Array(candidates)
    this.section = new Float64Array(candidates)
    this.sectionMean = new Float64Array(candidates)
    this.divisionMean = new Float64Array(candidates)
  }

  /** Who speaks for the candidates of a sentence; null for sentences without topics. */
  voices(index: number): Voices | null {
    const own = this.own[index]
    const neighbours = this.neighbours[index]
    if (own == null || neighbours === undefined) return null
    const around: Voice[] = []
    const hear = (slot: number, values: Float64Array | null | undefined) => {
      if (values != null) around.push({ slot, values })
    }
    for (const { name, slot } of SINGLE) {
      const other = neighbours[name]
      if (other !== null) hear(slot, this.own[other])
    }
    const { children, paragraph, section, division } = neighbours
    hear(CHILDREN, this.mean(children))
    hear(PARAGRAPH, this.commonness(paragraph, index, this.paragraph))
    if (section !== null) {
      hear(SECTION, this.commonness(section, index, this.section))
      hear(SECTION_MEAN, this.meanOfOthers(section, own, this.sectionMean))
    }
    hear(DIVISION_MEAN, this.meanOfOthers(division, own, this.divisionMean))
    return { own, unsure: 1 - sigmoid(highest(own)), around }
  }

  /**
   * Values of what a sentence and its context say for each candidate.
   *
   * @returns `candidates × CONTEXT_INGREDIENTS`, row by row; null for sentences without topics
   */
  ingredients(index: number): Float64Array | null {
    const voices = this.voices(index)
    if (voices === null) return null
    const table = new Float64Array(voices.own.length * WIDTH)
    for (let k = 0; k < voices.own.length; k++) table.set(ingredientsOf(voices, k), k * WIDTH)
    return table
  }

  private mean(members: readonly number[]): Float64Array | null {
    const { children } = this
    let speaking = 0
    for (const i of members) {
      const member = this.own[i]
      if (member == null) continue
      if (speaking++ === 0) children.fill(0)
      for (let k = 0; k < children.length; k++) children[k] = (children[k] ?? 0) + (member[k] ?? 0)
    }
    if (speaking === 0) return null
    for (let k = 0; k < children.length; k++) children[k] = (children[k] ?? 0) / speaking
    return children
  }

  /** How common each candidate is among the others of a group, as log-odds above the rarest; null where there are none. */
  private commonness(group: Group, index: number, common: Float64Array): Float64Array | null {
    const mine = this.shares[index]
    const { count, shares } = this.sumOf(group, common.length)
    const others = count - 1
    if (mine == null || others <= 0) return null
    for (let k = 0; k < common.length; k++) {
      const share = ((shares[k] ?? 0) - (mine[k] ?? 0)) / others
      common[k] = Math.log((share + RARE) / (1 + RARE - share)) - RARE_LOGIT
    }
    return common
  }

  /** What the others of a group say of each candidate on the whole, however unlikely it is in each of them: the matter of a section whose words point elsewhere. */
  private meanOfOthers(group: Group, mine: Float64Array, mean: Float64Array): Float64Array {
    const { count, odds } = this.sumOf(group, mean.length)
    for (let k = 0; k < mean.length; k++)
      mean[k] = ((odds[k] ?? 0) - (mine[k] ?? 0) - (count - 1) * UNSAID) / (count - 1 + UNSAID_TIMES)
    return mean
  }

  private sumOf(group: Group, candidates: number): GroupSum {
    const known = this.groups.get(group)
    if (known !== undefined) return known
    const shares = new Float64Array(candidates)
    const odds = new Float64Array(candidates)
    let count = 0
    for (const i of group) {
      const member = this.shares[i]
      const own = this.own[i]
      if (member == null || own == null) continue
      count++
      for (let k = 0; k < candidates; k++) {
        shares[k] = (shares[k] ?? 0) + (member[k] ?? 0)
        odds[k] = (odds[k] ?? 0) + (own[k] ?? 0)
      }
    }
    const sum = { count, shares, odds }
    this.groups.set(group, sum)
    return sum
  }
}

/** Values of CONTEXT_INGREDIENTS for one candidate. */
export function ingredientsOf({ own, unsure, around }: Voices, k: number): Float64Array {
  const values = new Float64Array(WIDTH)
  values[0] = 1
  values[1] = own[k] ?? 0
  for (const voice of around) {
    const value = voice.values[k] ?? 0
    values[voice.slot] = value
    values[voice.slot + 1] = value * unsure
  }
  return values
}

/** Probabilities of all sentences, in one piece of memory. */
function sharesOf(own: readonly (Float64Array | null)[], candidates: number): (Float64Array | null)[] {
  const all = new Float64Array(own.length * candidates)
  return own.map((logits, i) => {
    if (logits === null) return null
    const shares = all.subarray(i * candidates, (i + 1) * candidates)
    for (let k = 0; k < candidates; k++) shares[k] = sigmoid(logits[k] ?? 0)
    return shares
  })
}

function highest(values: Float64Array): number {
  let most = -Infinity
  for (const value of values) if (value > most) most = value
  return most
}
