import type { Comparison, NamedReport } from '../comparison/comparison-shape.js'
import { named, type Neighbour } from '../comparison/neighbour.js'
import { COMPARE_WORDS, FATE_NAMES, OUTCOME_NAMES } from '../messages/comparison.js'
import { say } from '../messages/say.js'
import { quoteShown } from '../quote.js'
import { oneLine, short } from './one-line.js'
import { STATUS_NAMES } from '../messages/names.js'

/** A comparison as a person reads it in a terminal: what was said then, and below it what is said now. */
export function printedComparison(comparison: Comparison, left: Neighbour, right: Neighbour): string {
  return [
    say(COMPARE_WORDS.about, { left: nameOf(named(left)), right: nameOf(comparison.report) }),
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
        // Word for word means that one line says both.
        ...(left !== null && right !== null && oneLine(left.quote) !== oneLine(right.quote)
          ? [`      → ${short(right.quote)}`]
          : []),
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
    ...foundOnce(comparison.findings, left.analysis.text, right.analysis.text),
    '',
  ].join('\n')
}

/** Findings that say the same of several places say it once; the places stand below. */
function foundOnce(findings: Comparison['findings'], left: string, right: string): string[] {
  const places = new Map<string, string[]>()
  for (const { status, message, ranges, other } of findings) {
    const line = `  ${say(STATUS_NAMES[status])}　${message}`
    const there = other?.ranges[0]
    const quote = ranges[0] !== undefined ? quoteShown(right, ranges[0]) : there && quoteShown(left, there)
    const shown = status === 'pass' || quote === undefined ? [] : [`      “${short(quote)}”`]
    places.set(line, [...(places.get(line) ?? []), ...shown])
  }
  return [...places].flat(2)
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [`  ${say(COMPARE_WORDS.none)}`] : lines
}

function nameOf(report: NamedReport): string {
  return `${report.issuer ?? report.title ?? '—'} ${report.year ?? ''}`.trim()
}
