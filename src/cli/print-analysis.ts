import type { Analysis } from '../analysis-shape.js'
import { CHECK_WORDS } from '../messages/cli.js'
import { absentByArea } from '../export/absent.js'
import type { Selection } from '../export/selection.js'
import { frameworkTitle } from '../export/words-of.js'
import type { Framework } from '../framework/framework.js'
import { dateWords } from '../messages/dates.js'
import { KIND_NAMES, SEVERITY_NAMES, STATUS_NAMES } from '../messages/names.js'
import { AREA_NAMES, PART_NAMES, PART_STATUS_NAMES } from '../messages/parts.js'
import { say } from '../messages/say.js'
import { quoteShown } from '../quote.js'
import { admitted } from '../shortfalls/admitted.js'
import type { Range } from '../words.js'
import { oneLine, short } from './one-line.js'

const BAR = 20

/** An analysis as a person reads it in a terminal. */
export function printed({ analysis, dismissed }: Selection, frameworks: readonly Framework[]): string {
  return [
    ...about(analysis, frameworks),
    '',
    ...parts(analysis),
    '',
    ...score(analysis),
    ...absentLines(analysis, frameworks),
    '',
    ...shortfalls(analysis),
    '',
    ...findings(analysis),
    ...aside(dismissed),
    '',
  ].join('\n')
}

function about({ report, framework }: Analysis, frameworks: readonly Framework[]): string[] {
  const known = (value: string | number | null) => value ?? say(CHECK_WORDS.unknown)
  return [
    report.title === null ? say(CHECK_WORDS.unknown) : oneLine(report.title),
    say(CHECK_WORDS.about, {
      issuer: known(report.issuer),
      year: known(report.year),
      publishedOn: report.publishedOn === null ? say(CHECK_WORDS.unknown) : dateWords(report.publishedOn),
      framework: framework === null ? say(CHECK_WORDS.noFramework) : frameworkTitle(framework, frameworks),
    }),
  ]
}

function parts({ parts }: Analysis): string[] {
  return [
    say(CHECK_WORDS.parts),
    ...parts.map(({ part, status }) => `  ${say(PART_NAMES[part])}：${say(PART_STATUS_NAMES[status])}`),
  ]
}

function score({ score }: Analysis): string[] {
  if (score.total === null) return [say(CHECK_WORDS.noScore)]
  const bars = score.areas
    .filter((area) => area.score !== null)
    .map(({ id, score: share }) => {
      const filled = Math.round((share ?? 0) * BAR)
      return `  ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${((share ?? 0) * 100).toFixed(0).padStart(3)}  ${say(AREA_NAMES[id])}`
    })
  return [say(CHECK_WORDS.score, { total: score.total.toFixed(1) }), ...bars]
}

function absentLines(analysis: Analysis, frameworks: readonly Framework[]): string[] {
  const { count, areas } = absentByArea(analysis, frameworks)
  if (count === 0) return []
  return ['', say(CHECK_WORDS.absent, { count }), ...areas.map(({ name, indicators }) => `  ${name}：${indicators}`)]
}

function shortfalls({ shortfalls, text }: Analysis): string[] {
  if (shortfalls.length === 0) return [say(CHECK_WORDS.noShortfalls)]
  const { shortfalls: owned, causes, loose } = admitted(shortfalls)
  const words = ({ start, end }: Range) => short(text.slice(start, end))
  return [
    say(CHECK_WORDS.shortfalls, {
      count: owned.length,
      causes: causes.length === 0 ? '' : say(CHECK_WORDS.causes, { count: causes.length }),
    }),
    ...owned.flatMap(({ kind, cause, answeredBy, ...range }) => [
      `  [${say(KIND_NAMES[kind])}] ${words(range)}`,
      ...(cause === null ? [] : [`      ${say(CHECK_WORDS.cause, { words: words(cause) })}`]),
      `      ${answeredBy === null ? say(CHECK_WORDS.unanswered) : say(CHECK_WORDS.answered, { words: words(answeredBy) })}`,
    ]),
    ...loose.map((range) => `  [${say(KIND_NAMES.cause)}] ${words(range)}`),
  ]
}

function findings({ findings, text }: Analysis): string[] {
  const isNamed = findings.some(isOpen)
  return [
    say(CHECK_WORDS.findings),
    ...(findings.length === 0 ? [`  ${say(CHECK_WORDS.noFindings)}`] : []),
    ...findings.map((finding) => {
      const { status, severity, message, suggestion, ranges, fingerprint } = finding
      const place = status === 'pass' || ranges[0] === undefined ? '' : `　“${short(quoteShown(text, ranges[0]))}”`
      const weight = isOpen(finding) ? `（${say(SEVERITY_NAMES[severity])}）` : '　'
      const todo = suggestion === undefined ? '' : `\n      → ${suggestion}`
      const name = isOpen(finding) ? `　[${fingerprint}]` : ''
      return `  ${say(STATUS_NAMES[status])}${weight}${message}${place}${name}${todo}`
    }),
    ...(isNamed ? [`  ${say(CHECK_WORDS.fingerprints)}`] : []),
  ]
}

function isOpen({ status }: Analysis['findings'][number]): boolean {
  return status === 'fail' || status === 'uncertain'
}

function aside(dismissed: Selection['dismissed']): string[] {
  if (dismissed.length === 0) return []
  return [
    '',
    say(CHECK_WORDS.dismissed),
    ...dismissed.map(({ finding, dismissal }) => `  ${finding.message}　${dismissal.reason}　[${finding.fingerprint}]`),
  ]
}
