import { linksOf, type Concept } from '../framework/concept.js'
import { indicatorsOf, type Framework } from '../framework/framework.js'
import { withOutputs, type SparseModel } from '../language/sparse-model.js'
import { AREAS } from '../words.js'

/** One question put to every sentence: which area, or which indicator of a framework. */
export interface Question {
  /** Concept links are looked up under this name: a framework's id, or `areas`. */
  readonly links: string
  /** What each candidate is called in the concept links. */
  readonly candidates: readonly string[]
  /** Index of each candidate. */
  readonly rank: ReadonlyMap<string, number>
  /** Column of each candidate among the outputs. */
  readonly columns: Int32Array
  /** For each candidate the columns of its kin: an indicator's area, or an area's indicators; its own where nothing is akin (publicity is no chapter of an outline). */
  readonly kin: readonly Int32Array[]
  readonly noneColumn: number
  /** What the concepts met so far vote for. */
  readonly votes: Map<Concept, readonly Vote[]>
}

/** A concept's vote for a candidate: whole for the one that it is linked to best, half for the others. */
export interface Vote {
  readonly k: number
  readonly weight: number
}

/** What a concept votes for. */
export function votesOf(concept: Concept, { votes, links, rank }: Question): readonly Vote[] {
  let known = votes.get(concept)
  if (known === undefined) {
    known = linksOf(concept, links).flatMap((number, nth) => {
      const k = rank.get(number)
      return k === undefined ? [] : [{ k, weight: nth === 0 ? 1 : 0.5 }]
    })
    votes.set(concept, known)
  }
  return known
}

/** The questions that a framework puts. Without one there is only that of the areas. */
export interface Questions {
  readonly areas: Question
  readonly indicators: Question | null
}

const NO_FRAMEWORK = {}
const put = new WeakMap<readonly string[], WeakMap<object, Questions>>()

/** Put together once for each framework: to look up the columns of all candidates takes as long as to tag many a sentence. */
export function questionsOf(outputs: readonly string[], framework: Framework | null): Questions {
  let ofOutputs = put.get(outputs)
  if (ofOutputs === undefined) put.set(outputs, (ofOutputs = new WeakMap()))
  let questions = ofOutputs.get(framework ?? NO_FRAMEWORK)
  if (questions === undefined) {
    questions = {
      areas: areaQuestion(outputs, framework),
      indicators: framework === null ? null : indicatorQuestion(outputs, framework),
    }
    ofOutputs.set(framework ?? NO_FRAMEWORK, questions)
  }
  return questions
}

/** Which area. `framework` lends its indicators as kin. */
export function areaQuestion(outputs: readonly string[], framework: Framework | null): Question {
  const indicators = framework === null ? [] : indicatorsOf(framework)
  const columns = Int32Array.from(AREAS, (area) => outputs.indexOf(`area/${area}`))
  return {
    links: 'areas',
    candidates: AREAS,
    rank: new Map(AREAS.map((area, k) => [area, k])),
    columns,
    kin: AREAS.map((area, k) => {
      const its = indicators.filter((i) => i.area === area)
      return its.length === 0
        ? columns.subarray(k, k + 1)
        : Int32Array.from(its, (i) => outputs.indexOf(`${framework?.id ?? ''}/${i.number}`))
    }),
    noneColumn: outputs.indexOf('area/none'),
    votes: new Map(),
  }
}

/** Which indicator of a framework. */
export function indicatorQuestion(outputs: readonly string[], framework: Framework): Question {
  const indicators = indicatorsOf(framework)
  return {
    links: framework.id,
    candidates: indicators.map((i) => i.number),
    rank: new Map(indicators.map((i, k) => [i.number, k])),
    columns: Int32Array.from(indicators, (i) => outputs.indexOf(`${framework.id}/${i.number}`)),
    kin: indicators.map((i) => Int32Array.of(outputs.indexOf(`area/${i.area}`))),
    noneColumn: outputs.indexOf('area/none'),
    votes: new Map(),
  }
}

const narrowed = new WeakMap<SparseModel, WeakMap<object, SparseModel>>()

/** What a framework asks a model for: the outputs of its own indicators, and all that belong to no edition. Put together once for each framework. */
export function askedOf(model: SparseModel, framework: Framework | null): SparseModel {
  let ofModel = narrowed.get(model)
  if (ofModel === undefined) narrowed.set(model, (ofModel = new WeakMap()))
  let asked = ofModel.get(framework ?? NO_FRAMEWORK)
  if (asked === undefined) {
    asked = withOutputs(
      model,
      (output) => !/\/\d[\d.]*$/.test(output) || (framework !== null && output.startsWith(`${framework.id}/`)),
    )
    ofModel.set(framework ?? NO_FRAMEWORK, asked)
  }
  return asked
}
