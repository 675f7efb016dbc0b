import type { Framework } from '../../framework/framework.js'
import { LETTER_WORDS as WORDS } from '../../messages/export.js'
import { dateWords } from '../../messages/dates.js'
import { PART_NAMES, PART_STATUS_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { admitted } from '../../shortfalls/admitted.js'
import type { PartStatus } from '../../words.js'
import { ofStatus, type Selection } from '../selection.js'
import { filled, frameworkTitle } from '../words-of.js'
import type { Section } from './section.js'
import { paragraph, table } from './paragraphs.js'

/** The verdict in a sentence, and the result table. */
export function resultSection(selection: Selection, frameworks: readonly Framework[]): Section {
  const { report, framework, score, shortfalls } = selection.analysis
  const fails = ofStatus(selection, 'fail').length
  const doubts = ofStatus(selection, 'uncertain').length
  const verdict = fails > 0 ? WORDS.verdictBad : doubts > 0 ? WORDS.verdictDoubts : WORDS.verdictGood
  const { shortfalls: owned } = admitted(shortfalls)
  const places = filled(WORDS.places, {
    count: owned.length,
    concrete: owned.filter(({ kind }) => kind === 'concrete').length,
    answered: owned.filter(({ answeredBy }) => answeredBy !== null).length,
  })
  const known = (value: string | number | null) => (value === null ? WORDS.unknown : String(value))
  const date = (iso: string | null) => (iso === null ? WORDS.unknown : dateWords(iso))
  const { result } = WORDS
  const rows = [
    [result.issuer, known(report.issuer), result.year, known(report.year)],
    [result.publishedOn, date(report.publishedOn), result.signedOn, date(report.signedOn)],
    [result.fails, filled(WORDS.items, { count: fails }), result.doubts, filled(WORDS.items, { count: doubts })],
    [result.shortfalls, places, result.score, score.total === null ? WORDS.notScored : score.total.toFixed(1)],
    [result.framework, framework === null ? WORDS.noFramework : frameworkTitle(framework, frameworks)],
  ]
  return {
    heading: WORDS.overall,
    children: [paragraph(filled(verdict, { fails, doubts })), table(null, rows, [0.18, 0.36, 0.24, 0.22])],
  }
}

/** Each part that the rules ask for, and what is lacking. */
export function partsSection({ analysis }: Selection): Section {
  const { parts } = analysis
  const of = (status: PartStatus) =>
    parts.filter((part) => part.status === status).map(({ part }) => `“${say(PART_NAMES[part])}”`)
  const absent = of('absent')
  const uncertain = of('uncertain')
  const says = [
    ...(absent.length > 0 ? [filled(WORDS.partsLacking, { parts: absent.join('、') })] : []),
    ...(uncertain.length > 0 ? [filled(WORDS.partsUncertain, { parts: uncertain.join('、') })] : []),
  ]
  if (parts.length === 0) return { heading: WORDS.partsHeading, children: [paragraph(WORDS.partsNotAssessable)] }
  const rows = parts.map(({ part, status }) => [say(PART_NAMES[part]), say(PART_STATUS_NAMES[status])])
  return {
    heading: WORDS.partsHeading,
    children: [
      ...(says.length > 0 ? says : [WORDS.partsComplete]).map((words) => paragraph(words)),
      table([WORDS.part, WORDS.status], rows, [0.6, 0.4]),
    ],
  }
}
