import { sentencesWith } from '../../reading/sentences-with.js'
import { matchesOf } from '../../language/matches.js'
import { gather } from '../../gather.js'
import type { Report, Sentence } from '../../reading/report.js'
import type { FindingStatus } from '../../words.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('years', {
  heading: {
    zh: '标题写 {found} 年，报告年度是 {year} 年，应为 {wanted} 年。',
    en: 'The heading says {found}; the report is for {year}, so it should say {wanted}.',
  },
  planHeading: {
    zh: '这一标题下写的是下一年度安排，标题却写 {found} 年；报告年度是 {year} 年，应为 {wanted} 年。',
    en: 'The heading of the plan says {found}; the report is for {year}, so it should say {wanted}.',
  },
  opening: {
    zh: '开头写 {found} 年，报告年度是 {year} 年，请核对。',
    en: 'The opening says {found}, the report is for {year}.',
  },
  plan: {
    zh: '下一年度安排写 {found} 年，报告年度是 {year} 年，应为 {wanted} 年。',
    en: 'The plan speaks of {found}; after a report for {year} it should be {wanted}.',
  },
})

const YEAR = /(?<!\d|[-~至])(20\d\d)年/g
/** A title or a quoted name keeps the year it has. */
const NAMED = /《[^》]{0,200}》|[“"][^”"]{0,200}[”"]|\([^)]{0,200}\)/g
const TOLD = /现将.{0,24}?(20\d\d)年度?.{0,40}(?:如下|报告|公布)/
const OPENS = /^(20\d\d)年(?:度|来)?[,，]/
/** A heading of the plan that names the report's own year is not read as one. */
const PLAN_ENDS = /(?:打算|主要安排|工作安排|计划|思路)$/
const PLANNED = /^(20\d\d)年,?.{0,24}(?:将|要)(?!求)/

/** Years in headings, in the opening and in the plan that are not the report's: what is left of last year's text. */
export function wrongYears(report: Report): Result[] {
  const year = report.year.value
  if (year === null || report.year.from === 'caller') return []
  const hasPlan = report.sentences.some((sentence) => sentence.part === 'plan')
  const opening = report.sentences.find((sentence) => sentence.part === 'opening')
  const dated = sentencesWith(report, '20')
  return [
    ...gather(dated, (sentence) => (sentence.heading ? heading(sentence, year, hasPlan) : [])),
    ...(opening === undefined ? [] : atOpening(opening, year, OPENS, 'uncertain')),
    ...gather(dated, (sentence) => (sentence.part === 'opening' ? atOpening(sentence, year, TOLD, 'fail') : [])),
    ...gather(dated, (sentence) => (sentence.part === 'plan' && !sentence.heading ? planned(sentence, year) : [])),
  ]
}

function heading(sentence: Sentence, year: number, hasPlan: boolean): Result[] {
  const half = plain(sentence.half)
  const years = matchesOf(YEAR, half)
  const [only] = years
  if (years.length !== 1 || only === undefined || (sentence.marker?.depth ?? 1) > 2) return []
  if (/20\d\d\s*[-~至]|以来|以后|前|起/.test(half)) return []
  const found = Number(only[1])
  const isPlan = sentence.part === 'plan' || (!hasPlan && PLAN_ENDS.test(half.trim()))
  const wanted = isPlan ? year + 1 : year
  // A plan may name both the year it is for and, under another heading, what was done; only its own heading is sure.
  if (found === wanted || (!isPlan && found !== year - 1) || (isPlan && found > year + 1)) return []
  return [
    result(isPlan ? MESSAGES.planHeading : MESSAGES.heading, 'fail', sentence, only.index, { found, year, wanted }),
  ]
}

function atOpening(sentence: Sentence, year: number, form: RegExp, status: FindingStatus): Result[] {
  const half = plain(sentence.half)
  const named = form.exec(half)
  const found = Number(named?.[1])
  if (named === null || found === year || /规划|以来/.test(named[0])) return []
  return [result(MESSAGES.opening, status, sentence, half.indexOf(`${found}`), { found, year, wanted: year })]
}

function planned(sentence: Sentence, year: number): Result[] {
  const half = plain(sentence.half)
  const found = Number(PLANNED.exec(half)?.[1])
  if (Number.isNaN(found) || found > year) return []
  return [result(MESSAGES.plan, 'fail', sentence, 0, { found, year, wanted: year + 1 })]
}

/** The same half-width view with names blanked out. */
function plain(half: string): string {
  return half.replace(NAMED, (name) => ' '.repeat(name.length))
}

function result(
  message: Result['message'],
  status: FindingStatus,
  sentence: Sentence,
  index: number,
  params: { found: number; year: number; wanted: number },
): Result {
  const start = sentence.start + index
  return { status, message, params, ranges: [{ start, end: start + 5 }] }
}
