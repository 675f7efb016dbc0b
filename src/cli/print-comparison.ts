import type { Comparison, NamedReport } from '../comparison/comparison-shape.js'
import { COMPARE_WORDS, FATE_NAMES, OUTCOME_NAMES } from '../messages/comparison.js'
import { say } from '../messages/say.js'
import { short } from './one-line.js'
import { STATUS_NAMES } from '../messages/names.js'

/** A comparison as a person reads it in a terminal: what was said then, and below it what is said now. */
export function printedComparison(comparison: Comparison, left: NamedReport): string {
  return [
    say(COMPARE_WORDS.about, { left: nameOf(left), right: nameOf(comparison.report) }),
    ...(comparison.before === null ? [say(COMPARE_WORDS.notBefore)] : []),
    '',
    say(COMPARE_WORDS.promises),
    ...orNone(
      comparison.promises.flatMap(({ outcome, left, right }) => [
        `  [${say(OUTCOME_NAMES[outcome])}] ${short(left.quote)}`,
        ...right.map(({ quote }) => `      → ${short(quote)}`),
      ]),
    ),
    '',
    say(COMPARE_WORDS.shortfalls),
    ...orNone(
      comparison.shortfalls.flatMap(({ fate, left, right }) => [
        `  [${say(FATE_NAMES[fate])}] ${short((left ?? right)?.quote ?? '')}`,
        ...(left !== null && right !== null ? [`      → ${short(right.quote)}`] : []),
      ]),
    ),
    '',
    say(COMPARE_WORDS.shared),
    ...orNone(
      comparison.shared.flatMap(({ passages }) =>
        passages.map(
          ({ characters, right }) => `  ${say(COMPARE_WORDS.characters, { characters })}　${short(right.quote)}`,
        ),
      ),
    ),
    '',
    say(COMPARE_WORDS.findings),
    ...comparison.findings.map(({ status, message, ranges, other }) => {
      const quote = (ranges[0] ?? other?.ranges[0])?.quote
      return `  ${say(STATUS_NAMES[status])}　${message}${status === 'pass' || quote === undefined ? '' : `　“${short(quote)}”`}`
    }),
    '',
  ].join('\n')
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`  ${say(COMPARE_WORDS.none)}`] : lines
}

function nameOf(report: NamedReport): string {
  return `${report.issuer ?? report.title ?? '—'} ${report.year ?? ''}`.trim()
}
