import type { Analysis, Finding } from '../../analysis-shape.js'
import type { Framework } from '../../framework/framework.js'
import { COLUMNS, LETTER_WORDS, MARKDOWN_WORDS as WORDS } from '../../messages/export.js'
import { dateWords } from '../../messages/dates.js'
import { AREA_NAMES, PART_NAMES, PART_STATUS_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import type { Dismissed } from '../../checks/dismissal.js'
import { quoteShown } from '../../quote.js'
import { admitted } from '../../shortfalls/admitted.js'
import type { Range } from '../../words.js'
import { absentByArea } from '../absent.js'
import { basisWords, filled, frameworkTitle, percent, titleOf, versionWords } from '../words-of.js'
import { ofStatus, type Selection } from '../selection.js'
import { plain, quoted, table } from './escape.js'
import { KIND_NAMES, SEVERITY_NAMES, checkName } from '../../messages/names.js'

/** A report's analysis for a person: what is missing, what failed and where, what to check by hand; quotes under each. */
export function markdownOf(selection: Selection, frameworks: readonly Framework[]): string {
  const { analysis } = selection
  const title = titleOf(analysis) ?? WORDS.untitled
  return `${[
    `# ${plain(title)}`,
    about(selection, frameworks),
    section(WORDS.parts, parts(analysis)),
    section(WORDS.fails, findings(ofStatus(selection, 'fail'), analysis.text)),
    section(WORDS.doubts, findings(ofStatus(selection, 'uncertain'), analysis.text)),
    section(WORDS.score, score(analysis)),
    ...absent(analysis, frameworks),
    section(WORDS.shortfalls, shortfalls(analysis)),
    section(WORDS.open, lines(ofStatus(selection, 'not_assessable'))),
    section(WORDS.passes, lines(ofStatus(selection, 'pass'))),
    ...(selection.dismissed.length === 0 ? [] : [section(WORDS.dismissed, dismissed(selection.dismissed))]),
    `---\n\n${WORDS.notOfficial}${versionWords(analysis, WORDS.versions)}。`,
  ].join('\n\n')}\n`
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`
}

function about({ source, analysis }: Selection, frameworks: readonly Framework[]): string {
  const { report, framework, score } = analysis
  const rows: [string, string | number | null][] = [
    [COLUMNS.file, source],
    [COLUMNS.issuer, report.issuer],
    [COLUMNS.year, report.year],
    [COLUMNS.publishedOn, report.publishedOn && dateWords(report.publishedOn)],
    [COLUMNS.framework, framework === null ? LETTER_WORDS.noFramework : frameworkTitle(framework, frameworks)],
    [WORDS.score, score.total === null ? LETTER_WORDS.notScored : score.total.toFixed(1)],
  ]
  return table(
    [WORDS.about, ''],
    rows.map(([name, value]) => [name, plain(String(value ?? LETTER_WORDS.unknown))]),
  )
}

function parts({ parts }: Analysis): string {
  const rows = parts.map(({ part, status }) => [say(PART_NAMES[part]), say(PART_STATUS_NAMES[status])])
  return table([LETTER_WORDS.part, LETTER_WORDS.status], rows)
}

function findings(found: readonly Finding[], text: string): string {
  if (found.length === 0) return WORDS.none
  return found.map((finding, i) => findingText(finding, i + 1, text)).join('\n\n')
}

function findingText(
  { check, severity, message, ranges, suggestion, basis }: Finding,
  number: number,
  text: string,
): string {
  const head = `${number}. **${checkName(check)}**（${say(SEVERITY_NAMES[severity])}）${plain(message)}`
  const inside = [
    ...ranges.map((range) => quoted(quoteShown(text, range))),
    ...(suggestion === undefined ? [] : [`${WORDS.suggestion}：${plain(suggestion)}`]),
    ...(basis === undefined ? [] : [`${WORDS.basis}：${plain(basisWords(basis))}`]),
  ]
  // Four blanks keep what follows within the item, whatever its number.
  return [head, ...inside.map((line) => `    ${line}`)].join('\n\n')
}

function lines(found: readonly Finding[]): string {
  if (found.length === 0) return WORDS.none
  return found.map(({ check, message }) => `- ${checkName(check)}：${plain(message)}`).join('\n')
}

function dismissed(aside: readonly Dismissed[]): string {
  return aside
    .map(({ finding, dismissal }) => `- ${plain(finding.message)}　${WORDS.reason}：${plain(dismissal.reason)}`)
    .join('\n')
}

function score({ score }: Analysis): string {
  if (score.total === null) return LETTER_WORDS.notScored
  const rows = score.areas
    .filter((area) => area.score !== null)
    .map(({ id, score }) => [say(AREA_NAMES[id]), percent(score)])
  return table([COLUMNS.area, WORDS.score], rows)
}

/** Numbers and titles by area; no section where everything is written about. */
function absent(analysis: Analysis, frameworks: readonly Framework[]): string[] {
  const { count, areas } = absentByArea(analysis, frameworks)
  if (count === 0) return []
  const rows = areas.map(({ name, indicators }) => [name, plain(indicators)])
  return [section(filled(WORDS.absent, { count }), table([COLUMNS.area, COLUMNS.indicator], rows))]
}

function shortfalls({ shortfalls, text }: Analysis): string {
  const { shortfalls: owned, loose } = admitted(shortfalls)
  const words = ({ start, end }: Range) => plain(text.slice(start, end))
  const lines = owned.map(({ kind, cause, answeredBy, ...range }, i) =>
    [
      `${i + 1}. ${words(range)}（${say(KIND_NAMES[kind])}）`,
      ...(cause === null ? [] : [`    ${WORDS.cause}：${words(cause)}`]),
      `    ${answeredBy === null ? WORDS.unanswered : `${WORDS.answeredBy}：${words(answeredBy)}`}`,
    ].join('\n\n'),
  )
  const causes = loose.map((range) => `${WORDS.cause}：${words(range)}`)
  return lines.length + causes.length === 0 ? WORDS.none : [...lines, ...causes].join('\n\n')
}
