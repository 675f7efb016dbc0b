import type { Analysis } from '../analysis-shape.js'
import { CHECK_WORDS } from '../messages/cli.js'
import type { Selection } from '../export/selection.js'
import { frameworkTitle } from '../export/words-of.js'
import type { Framework } from '../framework/framework.js'
import { AREA_NAMES, PART_NAMES, PART_STATUS_NAMES } from '../messages/parts.js'
import { say } from '../messages/say.js'
import { oneLine, short } from './one-line.js'
import { KIND_NAMES, SEVERITY_NAMES, STATUS_NAMES } from '../messages/names.js'

const BAR = 20

/** An analysis as a person reads it in a terminal. */
export function printed({ analysis, dismissed }: Selection, frameworks: readonly Framework[]): string {
  return [
    ...about(analysis, frameworks),
    '',
    ...parts(analysis),
    '',
    ...score(analysis),
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
      publishedOn: known(report.publishedOn),
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

function shortfalls({ shortfalls, text }: Analysis): string[] {
  if (shortfalls.length === 0) return [say(CHECK_WORDS.noShortfalls)]
  const causes = shortfalls.filter(({ kind }) => kind === 'cause').length
  return [
    say(CHECK_WORDS.shortfalls, {
      count: shortfalls.length - causes,
      causes: causes === 0 ? '' : say(CHECK_WORDS.causes, { count: causes }),
    }),
    ...shortfalls.map(
      (one) =>
        `  [${say(KIND_NAMES[one.kind])}｜${say(one.answeredBy === null ? CHECK_WORDS.unanswered : CHECK_WORDS.answered)}] ${short(text.slice(one.start, one.end))}`,
    ),
  ]
}

function findings({ findings }: Analysis): string[] {
  return [
    say(CHECK_WORDS.findings),
    ...(findings.length === 0 ? [`  ${say(CHECK_WORDS.noFindings)}`] : []),
    ...findings.map(({ status, severity, message, suggestion, ranges, fingerprint }) => {
      const place = status === 'pass' || ranges[0] === undefined ? '' : `　“${short(ranges[0].quote)}”`
      const isOpen = status === 'fail' || status === 'uncertain'
      const weight = isOpen ? `（${say(SEVERITY_NAMES[severity])}）` : '　'
      const todo = suggestion === undefined ? '' : `\n      → ${suggestion}`
      // The fingerprint is what a side-car dismisses a finding by.
      const name = isOpen ? `　[${fingerprint}]` : ''
      return `  ${say(STATUS_NAMES[status])}${weight}${message}${place}${name}${todo}`
    }),
  ]
}

function aside(dismissed: Selection['dismissed']): string[] {
  if (dismissed.length === 0) return []
  return [
    '',
    say(CHECK_WORDS.dismissed),
    ...dismissed.map(({ finding, dismissal }) => `  ${finding.message}　${dismissal.reason}　[${finding.fingerprint}]`),
  ]
}
