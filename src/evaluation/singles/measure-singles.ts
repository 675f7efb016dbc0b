import { analyse } from '../../analysis.js'
import type { Analysis } from '../../analysis-shape.js'
import { textOfLines } from '../../intake/plain/plain-text.js'
import type { Kit } from '../../kit.js'
import { markerOf } from '../../reading/markers.js'
import { halfWidth } from '../../language/normalise.js'
import type { Range } from '../../words.js'
import type { Figures } from '../evaluate.js'
import { f1, rounded } from '../tally.js'
import type { LabelledSingle, LabelledSingles } from './labelled-singles.js'

type Said = Analysis['shortfalls'][number]

/** One place where analysis and labels differ. */
export interface SingleMiss {
  readonly report: string
  readonly measure: 'missed' | 'false' | 'joined' | 'split' | 'range' | 'kind' | 'cause' | 'answer'
  readonly difference: string
  readonly text: string
}

/** Of a range so much must lie in the other for the two to speak of the same. */
const SAME = 0.5

/**
 * How single shortfalls are told apart, as shares in [0, 1] and counts. `singleF1`: found by at least half of their words; `singleRange`: by exactly
 * their words, but for markers and marks at the ends; `singleCause` and `singleAnswer`: given as a reader gives them, “none” included, and
 * `causeGiven` and `answerGiven` those that a reader gives alone.
 */
export function measureSingles(
  reports: readonly LabelledSingles[],
  kit: Kit,
  miss: (miss: SingleMiss) => void,
): Figures {
  const counts = {
    singles: 0,
    found: 0,
    said: 0,
    right: 0,
    joined: 0,
    split: 0,
    range: 0,
    kind: 0,
    cause: 0,
    answer: 0,
  }
  const given = { cause: 0, causes: 0, answer: 0, answers: 0, nothing: 0, silent: 0 }
  for (const report of reports) {
    const { text, shortfalls } = analyse(textOfLines(report.text, 'txt'), kit)
    const said = shortfalls.filter(({ kind }) => kind !== 'cause').map((one) => ({ ...one, bare: bare(text, one) }))
    const note = (measure: SingleMiss['measure'], difference: string, range: Range) =>
      miss({ report: report.name, measure, difference, text: text.slice(range.start, range.end) })
    counts.said += said.length
    for (const one of said)
      if (report.singles.some((label) => share(one.bare, label) >= SAME || share(label, one.bare) >= SAME))
        counts.right++
      else note('false', '', one)
    report.singles.forEach((label, i) => {
      counts.singles++
      const best = bestOf(label, said)
      if (best === null) {
        note('missed', '', label)
        return
      }
      counts.found++
      const accepted = unions(report.singles, i)
      const exact = accepted.some(({ start, end }) => start === best.bare.start && end === best.bare.end)
      if (exact) counts.range++
      else note('range', text.slice(best.start, best.end), label)
      const over = report.singles.filter((other) => share(other, best.bare) >= SAME)
      if (over.length > 1 && !exact) {
        counts.joined++
        note('joined', text.slice(best.start, best.end), label)
      }
      const pieces = said.filter((one) => share(one.bare, label) >= SAME)
      if (pieces.length > 1) {
        counts.split++
        note('split', pieces.map((one) => text.slice(one.start, one.end)).join(' ‖ '), label)
      }
      if (label.kinds.includes(best.kind)) counts.kind++
      else note('kind', `${label.kinds.join('/')} → ${best.kind}`, label)
      const quoted = (range: Range | null) => (range === null ? '–' : text.slice(range.start, range.end))
      const causeRight = label.causes.some((cause) => sameCause(text, cause, best.cause))
      if (causeRight) counts.cause++
      else note('cause', `${label.causes.map(quoted).join(' | ')} → ${quoted(best.cause)}`, label)
      const answerRight = label.answers.some((answer) =>
        answer === null || best.answeredBy === null
          ? answer === best.answeredBy
          : share(best.answeredBy, answer) >= SAME,
      )
      if (answerRight) counts.answer++
      else note('answer', `${label.answers.map(quoted).join(' | ')} → ${quoted(best.answeredBy)}`, label)
      if (!label.causes.includes(null)) {
        given.causes++
        if (causeRight) given.cause++
      }
      if (label.answers.includes(null)) {
        given.nothing++
        if (answerRight) given.silent++
      } else {
        given.answers++
        if (answerRight) given.answer++
      }
    })
  }
  const { singles, found, said, right } = counts
  const of = (part: number, whole: number) => rounded(part / Math.max(1, whole))
  return {
    singles,
    singleMissed: singles - found,
    singleFalse: said - right,
    singleJoined: counts.joined,
    singleSplit: counts.split,
    singleF1: rounded(f1({ tp: found, fp: said - right, fn: singles - found })),
    singleRange: of(counts.range, singles),
    singleKind: of(counts.kind, found),
    singleCause: of(counts.cause, found),
    causeGiven: of(given.cause, given.causes),
    singleAnswer: of(counts.answer, found),
    answerGiven: of(given.answer, given.answers),
    answerNone: of(given.silent, given.nothing),
  }
}

/** The one that covers the most of a single; null where none covers half of it. */
function bestOf<T extends { readonly bare: Range }>(label: Range, said: readonly T[]): T | null {
  const ranked = said.map((one) => ({ one, covers: share(label, one.bare) })).sort((a, b) => b.covers - a.covers)
  const best = ranked[0]
  return best === undefined || best.covers < SAME ? null : best.one
}

/** The ranges that tell a single rightly: itself, and with those that it may be counted together with. */
function unions(singles: readonly LabelledSingle[], at: number): Range[] {
  let from = at
  while (singles[from]?.joins === true) from--
  let to = at
  while (singles[to + 1]?.joins === true) to++
  const ranges: Range[] = []
  for (let i = from; i <= at; i++)
    for (let j = at; j <= to; j++) ranges.push({ start: singles[i]?.start ?? 0, end: singles[j]?.end ?? 0 })
  return ranges
}

/** How much of `a` lies in `b`. */
function share(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(1, a.end - a.start)
}

const OPENS = /^(?:[\s,，、；;。]|但是?|同时|此外|另外|而且|而)+/
const CLOSES = /[\s,，;；、。]+$/

/** Without marker, joining word and marks at the ends: 二是但培训不足； names the same as 培训不足. */
function bare(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  const marked = markerOf(halfWidth(words))?.length ?? 0
  const opened = OPENS.exec(words.slice(marked))?.[0].length ?? 0
  const from = start + marked + opened
  return { start: from, end: from + words.slice(marked + opened).replace(CLOSES, '').length }
}

function sameCause(text: string, label: Range | null, said: Said['cause']): boolean {
  if (label === null || said === null) return label === said
  const [a, b] = [bare(text, label), bare(text, said)]
  return a.start === b.start && a.end === b.end
}
