import { CONTEXT_INGREDIENTS, type ContextIngredient, type Weights } from './combine.js'
import { GroupSums } from './group-sums.js'
import { shareOf } from './log-odds.js'
import type { Group, Neighbours } from './neighbours.js'
import type { OwnLogits } from './own.js'
import { Voice, type Table } from './voice.js'

const WIDTH = CONTEXT_INGREDIENTS.length
const voiceOf = (name: ContextIngredient, isShare = false) => new Voice(CONTEXT_INGREDIENTS.indexOf(name), isShare)

/** Log-odds of a candidate that nobody speaks of: means are counted from there, as if two more sentences said no more than that. */
const UNSAID = -4
const UNSAID_TIMES = 2

/** What the sentences of a report say of the candidates of one question, as context of each other. It listens to one sentence at a time. */
export class Context {
  private readonly shares: Table
  private readonly summedLogits: GroupSums
  private readonly summedShares: GroupSums
  private readonly lead = voiceOf('lead')
  private readonly heading = voiceOf('heading')
  private readonly upper = voiceOf('upper')
  private readonly previous = voiceOf('previous')
  private readonly next = voiceOf('next')
  private readonly children = voiceOf('children')
  private readonly paragraph = voiceOf('paragraph', true)
  private readonly section = voiceOf('section', true)
  private readonly sectionMean = voiceOf('sectionMean')
  private readonly divisionMean = voiceOf('divisionMean')
  /** What is heard around the sentence, in the order of the ingredients; what is silent is not among it and counts 0. */
  private heard: Voice[] = []
  /** Written over for each candidate. */
  private readonly values = new Float64Array(WIDTH)
  /** Where the row of the sentence begins. */
  private row = 0
  /** How unsure it is, in [0, 1]. */
  private unsure = 0

  /** @param candidates how many they are */
  constructor(
    private readonly own: OwnLogits,
    private readonly neighbours: readonly Neighbours[],
    private readonly candidates: number,
  ) {
    this.shares = sharesOf(own.logits)
    this.summedLogits = new GroupSums(own.logits, own.speaks, candidates)
    this.summedShares = new GroupSums(this.shares, own.speaks, candidates)
  }

  /** Hears all that speaks for the candidates of a sentence. @returns false for sentences without topics */
  listen(index: number): boolean {
    const around = this.neighbours[index]
    if (around === undefined || this.own.speaks[index] !== true) return false
    this.heard = []
    this.row = index * this.candidates
    this.unsure = 1 - shareOf(this.highest())
    this.hear(this.lead, around.lead)
    this.hear(this.heading, around.heading)
    this.hear(this.upper, around.upper)
    this.hear(this.previous, around.previous)
    this.hear(this.next, around.next)
    if (around.children.length > 0) this.hearMean(this.children, around.children)
    if (around.paragraph.length > 1) this.hearCommonness(this.paragraph, around.paragraph)
    if (around.section !== null) {
      this.hearCommonness(this.section, around.section)
      this.hearOthers(this.sectionMean, around.section)
    }
    this.hearOthers(this.divisionMean, around.division)
    return true
  }

  /** Values of CONTEXT_INGREDIENTS for a candidate of the sentence listened to; good until the next one is asked for. */
  valuesOf(k: number): Float64Array {
    const { values } = this
    values.fill(0)
    values[0] = 1
    values[1] = this.own.logits[this.row + k] ?? 0
    for (const voice of this.heard) {
      const value = voice.of(k)
      values[voice.slot] = value
      values[voice.slot + 1] = value * this.unsure
    }
    return values
  }

  /** Writes what those values weigh for each candidate. */
  weigh(weights: Weights, sums: Float64Array): void {
    const { own, row, heard, unsure } = this
    const bias = weights[0] ?? 0
    const weight = weights[1] ?? 0
    for (let k = 0; k < sums.length; k++) sums[k] = bias + weight * (own.logits[row + k] ?? 0)
    for (const voice of heard) voice.add((weights[voice.slot] ?? 0) + (weights[voice.slot + 1] ?? 0) * unsure, sums)
  }

  /**
   * Values of what a sentence and its context say for each candidate.
   *
   * @returns `candidates × CONTEXT_INGREDIENTS`, row by row; null for sentences without topics
   */
  ingredients(index: number): Float64Array | null {
    if (!this.listen(index)) return null
    const table = new Float64Array(this.candidates * WIDTH)
    for (let k = 0; k < this.candidates; k++) table.set(this.valuesOf(k), k * WIDTH)
    return table
  }

  /** What another sentence says by itself. */
  private hear(voice: Voice, other: number | null): void {
    if (other === null || this.own.speaks[other] !== true) return
    voice.speak(this.own.logits, other * this.candidates)
    this.heard.push(voice)
  }

  /** What some sentences say on average. */
  private hearMean(voice: Voice, group: Group): void {
    const { members, table, from } = this.summedLogits.of(group)
    if (members === 0) return
    voice.speak(table, from, members)
    this.heard.push(voice)
  }

  /** How common each candidate is among the others of a group. */
  private hearCommonness(voice: Voice, group: Group): void {
    const { members, table, from } = this.summedShares.of(group)
    if (members <= 1) return
    voice.speakOfOthers(table, from, this.shares, this.row, 0, members - 1)
    this.heard.push(voice)
  }

  /** What the others of a group say of each candidate on the whole, however unlikely it is in each of them: the matter of a section whose words point elsewhere. */
  private hearOthers(voice: Voice, group: Group): void {
    const { members, table, from } = this.summedLogits.of(group)
    const others = members - 1
    voice.speakOfOthers(table, from, this.own.logits, this.row, others * UNSAID, others + UNSAID_TIMES)
    this.heard.push(voice)
  }

  private highest(): number {
    const { row, candidates } = this
    const { logits } = this.own
    let most = -Infinity
    for (let at = row; at < row + candidates; at++) most = Math.max(most, logits[at] ?? 0)
    return most
  }
}

/** Probabilities of log-odds. */
function sharesOf(logits: Table): Table {
  const shares = new Float64Array(logits.length)
  for (let i = 0; i < shares.length; i++) shares[i] = shareOf(logits[i] ?? 0)
  return shares
}
