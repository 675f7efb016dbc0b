import type { Analysis } from '../../../src/analysis-shape.js'
import type { Mark } from './segments.js'

/** Admitted shortfalls as marks. */
export function shortfallMarks(analysis: Analysis): Mark[] {
  return analysis.shortfalls.map(({ start, end }) => ({ id: `shortfall-${start}`, start, end, tone: 'shortfall' }))
}

/** Plan sentences that answer a shortfall, as marks. */
export function answerMarks(analysis: Analysis): Mark[] {
  const answers = new Map(
    analysis.shortfalls.flatMap(({ answeredBy }) => (answeredBy ? [[answeredBy.start, answeredBy]] : [])),
  )
  return [...answers.values()].map(({ start, end }) => ({ id: `answer-${start}`, start, end, tone: 'answer' }))
}

/** The sentences that scores rest on, each by the id that lists of indicators call it by. */
export function marksOfScore(analysis: Analysis): Mark[] {
  const ranges = new Map(analysis.score.indicators.flatMap(({ ranges }) => ranges.map((range) => [range.start, range])))
  return [...ranges.values()].map(({ start, end }) => ({ id: `place-${start}`, start, end, tone: 'quote' }))
}
