import type { Analysis } from '../../../src/analysis-shape.js'
import { admitted } from '../../../src/shortfalls/admitted.js'
import type { Mark } from './segments.js'

/** Admitted shortfalls, and causes that stand alone, as marks. */
export function shortfallMarks(analysis: Analysis): Mark[] {
  const { shortfalls, loose } = admitted(analysis.shortfalls)
  return [...shortfalls, ...loose].map(({ start, end }) => ({
    id: `shortfall-${start}`,
    start,
    end,
    tone: 'shortfall',
  }))
}

type Shortfall = Analysis['shortfalls'][number]

/** The mark of a cause: its own where it stands elsewhere than the shortfall it explains. Null where none is given. */
export function causeMark({ start, end, cause }: Shortfall): string | null {
  if (cause === null) return null
  return cause.start < end && start < cause.end ? `shortfall-${start}` : `cause-${cause.start}`
}

/** Causes that stand elsewhere than what they explain, as marks. */
export function causeMarks(analysis: Analysis): Mark[] {
  const causes = new Map<string, Mark>()
  for (const shortfall of admitted(analysis.shortfalls).shortfalls) {
    const [id, { cause }] = [causeMark(shortfall), shortfall]
    if (cause !== null && id?.startsWith('cause-') === true)
      causes.set(id, { id, start: cause.start, end: cause.end, tone: 'shortfall' })
  }
  return [...causes.values()]
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
