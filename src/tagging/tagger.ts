import type { Evidence } from '../analysis-shape.js'
import type { Framework } from '../framework/framework.js'
import type { Report } from '../reading/report.js'
import { AREAS, type Area } from '../words.js'
import { Answers, type Answer } from './answers.js'
import { CONTEXT_INGREDIENTS, type ContextIngredient, type QuestionWeights, type Weights } from './combine.js'
import { probability } from './log-odds.js'
import type { Neighbours } from './neighbours.js'
import { questionsOf, votesOf, type Question } from './question.js'
import type { Signal } from './signals.js'
import { topicLogOdds } from './topic.js'

/** Fitted settings of the tagger. */
export interface TaggerSettings {
  readonly areas: QuestionWeights
  readonly indicators: QuestionWeights
  /** Weights of TOPIC_INGREDIENTS. */
  readonly topic: Weights
  /** A sentence that is less likely than this to have a topic has none. */
  readonly silence: number
  /** Further areas and indicators are kept above these. */
  readonly keepArea: number
  readonly keepIndicator: number
  /** The best indicator of a sentence with a topic is kept above this. */
  readonly keepBest: number
}

export interface AreaTag {
  readonly id: Area
  readonly p: number
}

export interface IndicatorTag {
  /** `outline-2015-2020/9` */
  readonly id: string
  readonly p: number
  readonly evidence: Evidence
}

/** Tags of one sentence, best first; both empty where it has no topic. */
export interface Tags {
  readonly areas: readonly AreaTag[]
  readonly indicators: readonly IndicatorTag[]
}

const SILENT: Tags = { areas: [], indicators: [] }

/** Tags each sentence by its own words, the concepts in it, and its context. Without a framework only to areas. */
export function tagSentences(
  report: Report,
  framework: Framework | null,
  outputs: readonly string[],
  settings: TaggerSettings,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Tags[] {
  const { areas: areaQuestion, indicators: question } = questionsOf(outputs, framework)
  const areas = new Answers(areaQuestion, settings.areas, signals, neighbours)
  const indicators = question === null ? null : new Answers(question, settings.indicators, signals, neighbours)
  return report.sentences.map((sentence, i) => {
    const signal = signals[i]
    const answers = areas.of(i, 0, settings.keepArea)
    const [best] = answers
    if (signal == null || best === undefined) return SILENT
    const none = signal.logits[areaQuestion.noneColumn] ?? 0
    if (probability(topicLogOdds(settings.topic, best.logOdds, none)) < settings.silence) return SILENT
    const topics = areaTags(answers)
    if (question === null || indicators === null) return { areas: topics, indicators: [] }
    const tags = indicators.of(i, settings.keepBest, settings.keepIndicator).map((answer) => ({
      id: question.ids[answer.k] ?? '',
      p: answer.p,
      evidence: {
        terms: termsOf(question, answer.k, signal, sentence.start),
        context: contextOf(indicators.valuesOf(answer), settings.indicators.context),
      },
    }))
    return { areas: topics, indicators: tags }
  })
}

function areaTags(answers: readonly Answer[]): AreaTag[] {
  const tags: AreaTag[] = []
  for (const { k, p } of answers) {
    const id = AREAS[k]
    if (id !== undefined) tags.push({ id, p })
  }
  return tags
}

/** Which ingredients belong to which source of evidence; what counts only where the sentence is unsure goes with its own. */
const SOURCES: readonly (readonly [Evidence['context'][number]['source'], readonly ContextIngredient[]])[] = [
  ['own', ['own']],
  ['lead', ['lead']],
  ['heading', ['heading', 'upper']],
  ['paragraph', ['paragraph', 'section', 'sectionMean', 'divisionMean']],
  ['previous', ['previous']],
  ['next', ['next', 'children']],
]

/** The same by their places among the ingredients. */
const SLOTS = SOURCES.map(([source, names]) => ({
  source,
  slots: CONTEXT_INGREDIENTS.flatMap((ingredient, slot) =>
    names.some((name) => ingredient === name || ingredient === `${name}Unsure`) ? [slot] : [],
  ),
}))

/** The terms in a sentence that vote for a candidate. */
function termsOf(question: Question, k: number, { hits }: Signal, start: number): Evidence['terms'] {
  const terms: Evidence['terms'] = []
  for (const hit of hits) {
    const vote = votesOf(hit.values, question).find((each) => each.k === k)
    if (vote !== undefined)
      terms.push({ start: start + hit.start, end: start + hit.end, term: hit.term, concept: vote.concept.id })
  }
  return terms
}

/** What each source weighs, by the values of CONTEXT_INGREDIENTS; those that weigh nothing are left out. */
function contextOf(values: Float64Array, weights: Weights): Evidence['context'] {
  const context: Evidence['context'] = []
  for (const { source, slots } of SLOTS) {
    let share = 0
    for (const slot of slots) share += (weights[slot] ?? 0) * (values[slot] ?? 0)
    const weight = Math.round(share * 100) / 100
    if (source === 'own' || weight !== 0) context.push({ source, weight })
  }
  return context
}
