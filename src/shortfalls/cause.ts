import { halfWidth } from '../language/normalise.js'
import type { Report } from '../reading/report.js'
import type { Range, ShortfallKind } from '../words.js'

const CAUSE =
  /(?:主要|究其|其|深层次|根本)?原因(?:是|在于|主要是|有)|(?:主要|这)?是?(?:由于|因为)|源于|缘于|归因于|根源(?:是|在于)|症结(?:是|在于)|受(?=[^。;]{2,30}(?:影响|制约|限制))|暴露出|反映出|究其原因/

/** True where a sentence itself gives a reason. @param half half-width view */
export function namesCause(half: string): boolean {
  return CAUSE.test(half)
}

/**
 * Where the cause of a shortfall is given: in its own words, or in the next sentence where that only gives a cause.
 *
 * @param range the shortfall, within the sentence
 */
export function causeOf(
  report: Report,
  index: number,
  range: Range,
  admissions: readonly (ShortfallKind | null)[],
): Range | null {
  const sentence = report.sentences[index]
  if (sentence === undefined) return null
  const found = CAUSE.exec(halfWidth(report.text.slice(range.start, range.end)))
  if (found !== null) return { start: range.start + found.index, end: range.end }
  const next = report.sentences[index + 1]
  const gives =
    next?.part === sentence.part && !next.heading && admissions[index] !== 'cause' && admissions[index + 1] === 'cause'
  return gives ? { start: next.start, end: next.end } : null
}
