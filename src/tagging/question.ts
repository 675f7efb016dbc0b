import { linksOf, type Concept } from '../framework/concept.js'
import { indicatorId, indicatorsOf, type Framework } from '../framework/framework.js'
import { withOutputs, type SparseModel } from '../language/sparse-model.js'
import { AREAS } from '../words.js'

/** One question put to every sentence: which area, or which indicator of a framework. */
export interface Question {
  /** Concept links are looked up under this name: a framework's id, or `areas`. */
  readonly links: string
  /** What each candidate is called in the concept links. */
  readonly candidates: readonly string[]
  /** What each candidate is called among the outputs: `outline-2015-2020/9`. */
  readonly ids: readonly string[]
  /** Index of each candidate. */
  readonly rank: ReadonlyMap<string, number>
  /** Column of each candidate among the outputs. */
  readonly columns: Int32Array
  /** For each candidate the columns of its kin: an indicator's area, or an area's indicators; its own where nothing is akin (publicity is no chapter of an outline). */
  readonly kin: readonly Int32Array[]
  readonly noneColumn: number
  /** What the readings met so far vote for. */
  readonly votes: WeakMap<readonly Concept[], readonly Vote[]>
}

/** A concept's vote for a candidate: whole for the one that it is linked to best, half for the others, and shared among the readings of an ambiguous term. */
export interface Vote {
  readonly k: number
  readonly weight: number
  readonly isStrong: boolean
  readonly concept: Concept
}

/**
 * What a term votes for. Worked out once for each list of readings, of which an index has one for each term.
 *
 * @param readings the concepts that it may stand for
 */
export function votesOf(readings: readonly Concept[], { votes, links, rank }: Question): readonly Vote[] {
  let known = votes.get(readings)
  if (known === undefined) {
    known = readings.flatMap((concept) =>
      linksOf(concept, links).flatMap((number, nth) => {
        const k = rank.get(number)
        if (k === undefined) return []
        return [{ k, weight: (nth === 0 ? 1 : 0.5) / readings.length, isStrong: concept.weight === 'strong', concept }]
      }),
    )
    votes.set(readings, known)
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
  const ids = AREAS.map((area) => `area/${area}`)
  const columns = Int32Array.from(ids, (id) => outputs.indexOf(id))
  return {
    links: 'areas',
    candidates: AREAS,
    ids,
    rank: new Map(AREAS.map((area, k) => [area, k])),
    columns,
    kin: AREAS.map((area, k) => {
      const its = indicators.filter((i) => i.area === area)
      return its.length === 0
        ? columns.subarray(k, k + 1)
        : Int32Array.from(its, (i) => outputs.indexOf(`${framework?.id ?? ''}/${i.number}`))
    }),
    noneColumn: outputs.indexOf('area/none'),
    votes: new WeakMap(),
  }
}

/** Which indicator of a framework. */
export function indicatorQuestion(outputs: readonly string[], framework: Framework): Question {
  const indicators = indicatorsOf(framework)
  const ids = indicators.map((indicator) => indicatorId(framework, indicator))
  return {
    links: framework.id,
    candidates: indicators.map((i) => i.number),
    ids,
    rank: new Map(indicators.map((i, k) => [i.number, k])),
    columns: Int32Array.from(ids, (id) => outputs.indexOf(id)),
    kin: indicators.map((i) => Int32Array.of(outputs.indexOf(`area/${i.area}`))),
    noneColumn: outputs.indexOf('area/none'),
    votes: new WeakMap(),
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
