import type { Evidence } from '../analysis-shape.js'
import { linksOf, type Concept } from '../framework/concept.js'
import { indicatorsOf, type Framework } from '../framework/framework.js'
import type { Report } from '../reading/report.js'
import { AREAS, type Area } from '../words.js'
import { INGREDIENTS, probability, weigh, type Ingredient, type Weights } from './combine.js'
import { ingredientsOf, type Question } from './ingredients.js'
import type { Neighbours } from './neighbours.js'
import type { Signal } from './signals.js'

/** Fitted settings of the tagger, kept in `models/classifier/tagger.json`. */
export interface TaggerSettings {
  readonly areas: Weights
  readonly indicators: Weights
  /** A sentence whose best area stays below this has no topic. */
  readonly silence: number
  /** Further areas and indicators are kept above these. */
  readonly keepArea: number
  readonly keepIndicator: number
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

const NO_TAGS: Tags = { areas: [], indicators: [] }

/** Columns of the classifier that answer which area. `framework` lends its indicators as kin. */
export function areaQuestion(outputs: readonly string[], framework: Framework | null): Question {
  const indicators = framework === null ? [] : indicatorsOf(framework)
  const column = (output: string) => outputs.indexOf(output)
  return {
    links: 'areas',
    candidates: AREAS,
    columns: AREAS.map((area) => column(`area/${area}`)),
    kin: AREAS.map((area) =>
      indicators.filter((i) => i.area === area).map((i) => column(`${framework?.id ?? ''}/${i.number}`)),
    ),
    noneColumn: column('area/none'),
  }
}

/** Columns of the classifier that answer which indicator of a framework. */
export function indicatorQuestion(outputs: readonly string[], framework: Framework): Question {
  const indicators = indicatorsOf(framework)
  const column = (output: string) => outputs.indexOf(output)
  return {
    links: framework.id,
    candidates: indicators.map((i) => i.number),
    columns: indicators.map((i) => column(`${framework.id}/${i.number}`)),
    kin: indicators.map((i) => [column(`area/${i.area}`)]),
    noneColumn: column('area/none'),
  }
}

/** Areas alone, for a year without a known outline. */
export function tagAreas(
  report: Report,
  outputs: readonly string[],
  settings: TaggerSettings,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Tags[] {
  const question = areaQuestion(outputs, null)
  return report.sentences.map((_, i) => ({
    areas: areasOf(question, settings, i, signals, neighbours),
    indicators: [],
  }))
}

/** Tags each sentence by its own words, the concepts in it, and its context. */
export function tagSentences(
  report: Report,
  framework: Framework,
  outputs: readonly string[],
  settings: TaggerSettings,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Tags[] {
  const whichArea = areaQuestion(outputs, framework)
  const whichIndicator = indicatorQuestion(outputs, framework)
  return report.sentences.map((sentence, i) => {
    const signal = signals[i]
    const areas = areasOf(whichArea, settings, i, signals, neighbours)
    if (signal == null || areas.length === 0) return NO_TAGS
    const indicators = ranked(whichIndicator, settings.indicators, i, signals, neighbours)
      .filter((tag, nth) => tag.p >= settings.keepIndicator || (nth === 0 && tag.p >= settings.keepIndicator / 2))
      .map(({ k, p, values }) => {
        const number = whichIndicator.candidates[k] ?? ''
        return {
          id: `${framework.id}/${number}`,
          p,
          evidence: evidenceOf(framework.id, number, signal, sentence.start, settings.indicators, values),
        }
      })
    return { areas, indicators }
  })
}

/** Areas of one sentence, best first; none where even the best one is unlikely. */
function areasOf(
  question: Question,
  settings: TaggerSettings,
  index: number,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): AreaTag[] {
  if (signals[index] == null) return []
  const tags = ranked(question, settings.areas, index, signals, neighbours)
  if ((tags[0]?.p ?? 0) < settings.silence) return []
  return tags
    .filter(({ p }, nth) => nth === 0 || p >= settings.keepArea)
    .flatMap(({ k, p }) => (AREAS[k] === undefined ? [] : [{ id: AREAS[k], p }]))
}

interface Ranked {
  readonly k: number
  readonly p: number
  readonly values: Float64Array
}

function ranked(
  question: Question,
  weights: Weights,
  index: number,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Ranked[] {
  const values = ingredientsOf(question, index, signals, neighbours)
  const width = INGREDIENTS.length
  return question.candidates
    .map((_, k) => {
      const row = values.subarray(k * width, (k + 1) * width)
      const logOdds = weigh(weights, row)
      return { k, logOdds, p: probability(logOdds), values: row }
    })
    .sort((a, b) => b.logOdds - a.logOdds || a.k - b.k)
}

/** Which ingredients of the fit belong to which source of evidence. */
const SOURCES: readonly (readonly [Evidence['context'][number]['source'], readonly Ingredient[]])[] = [
  ['own', ['own', 'strong', 'weak', 'kin', 'none']],
  ['lead', ['lead', 'leadUnsure']],
  ['heading', ['heading', 'headingUnsure', 'upper', 'upperUnsure']],
  ['previous', ['previous', 'previousUnsure']],
  ['next', ['next', 'nextUnsure', 'children', 'childrenUnsure']],
]

function evidenceOf(
  framework: string,
  number: string,
  signal: Signal,
  start: number,
  weights: Weights,
  values: Float64Array,
): Evidence {
  const linked = (concept: Concept) => linksOf(concept, framework).includes(number)
  const terms = signal.hits.flatMap((hit) => {
    const concept = hit.values.find(linked)
    return concept === undefined
      ? []
      : [{ start: start + hit.start, end: start + hit.end, term: hit.term, concept: concept.id }]
  })
  const share = (name: Ingredient) =>
    (weights[INGREDIENTS.indexOf(name)] ?? 0) * (values[INGREDIENTS.indexOf(name)] ?? 0)
  const context = SOURCES.map(([source, names]) => ({
    source,
    weight: Math.round(names.reduce((sum, name) => sum + share(name), 0) * 100) / 100,
  }))
  return { terms, context: context.filter((part) => part.source === 'own' || part.weight !== 0) }
}
