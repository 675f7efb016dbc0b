import type { Evidence } from '../analysis-shape.js'
import { linksOf, type Concept } from '../framework/concept.js'
import type { Framework } from '../framework/framework.js'
import type { Report } from '../reading/report.js'
import { AREAS, type Area } from '../words.js'
import { CONTEXT_INGREDIENTS, probability, weigh, type ContextIngredient, type QuestionWeights } from './combine.js'
import { contextIngredients } from './context.js'
import type { Neighbours } from './neighbours.js'
import { ownLogits } from './own.js'
import { areaQuestion, indicatorQuestion, type Question } from './question.js'
import type { Signal } from './signals.js'

/** Fitted settings of the tagger. */
export interface TaggerSettings {
  readonly areas: QuestionWeights
  readonly indicators: QuestionWeights
  /** A sentence whose best area stays below this has no topic. */
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

/** Tags each sentence by its own words, the concepts in it, and its context. Without a framework only to areas. */
export function tagSentences(
  report: Report,
  framework: Framework | null,
  outputs: readonly string[],
  settings: TaggerSettings,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Tags[] {
  const areas = answers(areaQuestion(outputs, framework), settings.areas, signals, neighbours).map((ranked) =>
    kept(ranked, settings.silence, settings.keepArea),
  )
  const question = framework === null ? null : indicatorQuestion(outputs, framework)
  const all = question === null ? [] : answers(question, settings.indicators, signals, neighbours)
  return report.sentences.map((sentence, i) => {
    const signal = signals[i]
    const topics = (areas[i] ?? []).flatMap(({ k, p }) => (AREAS[k] === undefined ? [] : [{ id: AREAS[k], p }]))
    if (signal == null || question === null || topics.length === 0) return { areas: topics, indicators: [] }
    const tags = kept(all[i] ?? [], settings.keepBest, settings.keepIndicator).map(({ k, p, values }) => {
      const number = question.candidates[k] ?? ''
      return {
        id: `${question.links}/${number}`,
        p,
        evidence: evidenceOf(question.links, number, signal, sentence.start, settings.indicators, values),
      }
    })
    return { areas: topics, indicators: tags }
  })
}

interface Ranked {
  readonly k: number
  readonly p: number
  /** Values of CONTEXT_INGREDIENTS. */
  readonly values: Float64Array
}

/** All candidates for each sentence, best first; empty for sentences without topics. */
function answers(
  question: Question,
  weights: QuestionWeights,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Ranked[][] {
  const own = signals.map((signal) => (signal === null ? null : ownLogits(question, weights.own, signal)))
  const width = CONTEXT_INGREDIENTS.length
  return own.map((mine, i) => {
    const around = neighbours[i]
    if (mine === null || around === undefined) return []
    const values = contextIngredients(i, own, around)
    return question.candidates
      .map((_, k) => ({ k, logOdds: weigh(weights.context, values, k * width) }))
      .sort((a, b) => b.logOdds - a.logOdds || a.k - b.k)
      .map(({ k, logOdds }) => ({ k, p: probability(logOdds), values: values.subarray(k * width, (k + 1) * width) }))
  })
}

/** The best answer where it is likely enough, and the others that are. */
function kept(ranked: readonly Ranked[], best: number, other: number): Ranked[] {
  if ((ranked[0]?.p ?? 0) < best) return []
  return ranked.filter(({ p }, nth) => nth === 0 || p >= other)
}

/** Which ingredients belong to which source of evidence. */
const SOURCES: readonly (readonly [Evidence['context'][number]['source'], readonly ContextIngredient[]])[] = [
  ['own', ['own']],
  ['lead', ['lead', 'leadUnsure']],
  ['heading', ['heading', 'headingUnsure', 'upper', 'upperUnsure']],
  ['paragraph', ['paragraph', 'paragraphUnsure', 'section', 'sectionUnsure']],
  ['previous', ['previous', 'previousUnsure']],
  ['next', ['next', 'nextUnsure', 'children', 'childrenUnsure']],
]

function evidenceOf(
  framework: string,
  number: string,
  signal: Signal,
  start: number,
  weights: QuestionWeights,
  values: Float64Array,
): Evidence {
  const linked = (concept: Concept) => linksOf(concept, framework).includes(number)
  const terms = signal.hits.flatMap((hit) => {
    const concept = hit.values.find(linked)
    return concept === undefined
      ? []
      : [{ start: start + hit.start, end: start + hit.end, term: hit.term, concept: concept.id }]
  })
  const share = (name: ContextIngredient) => {
    const i = CONTEXT_INGREDIENTS.indexOf(name)
    return (weights.context[i] ?? 0) * (values[i] ?? 0)
  }
  const context = SOURCES.map(([source, names]) => ({
    source,
    weight: Math.round(names.reduce((sum, name) => sum + share(name), 0) * 100) / 100,
  }))
  return { terms, context: context.filter((part) => part.source === 'own' || part.weight !== 0) }
}
