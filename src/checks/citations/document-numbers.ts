import { sentencesWith } from '../../reading/sentences-with.js'
import { matchesOf } from '../../language/matches.js'
import { halfWidth } from '../../language/normalise.js'
import type { Report } from '../../reading/report.js'
import type { Statute } from '../../framework/statute.js'
import type { Range } from '../../words.js'
import type { Citation } from './find-citations.js'

const NUMBER =
  /[\u4e00-\u9fff]{1,10}(?:发|字|函|办|号|规|令|文|通|政)\s*([[(【［{])\s*(?:19|20)\d\d\s*([\])】］}])\s*第?\s*\d{1,5}\s*号/g

/** Quick to look for, and in few sentences. */
const YEAR_IN_BRACKETS = /[[(【［{（｛]\s*[12１２][\d０-９]{3}/

/** Document numbers whose year does not stand in 〔〕, as the format of official documents asks. */
export function wrongBrackets(report: Report): Range[] {
  const bracketed = sentencesWith(report, '号').filter(
    ({ part, text }) => part !== 'chrome' && YEAR_IN_BRACKETS.test(text),
  )
  return bracketed.flatMap(({ start, half }) =>
    matchesOf(NUMBER, half).map((found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    })),
  )
}

/** A number in brackets right behind a title: （国办发〔2018〕118号，以下简称…）, （国务院令第713号）. */
const BEHIND = /^\(([^()]{4,60})\)/
const CENTRAL =
  /(?<issuer>国办发|国办函|国函|国发|中办发|中发|厅字|法释|法发)\s*[[(【［{〔](?<year>(?:19|20)\d\d)[\])】］}〕]\s*第?(?<number>\d{1,4})号|(?<decree>国务院令)\s*第?(?<decreeNumber>\d{2,4})号/g

/** A document number that stands with a title, and the one that the book has for it. */
export interface Misnumbered extends Range {
  readonly printed: string
  readonly right: string
  /** False where the book's own number was not confirmed. */
  readonly sure: boolean
}

/**
 * The number behind a title, where it is not the title's. Silent where several numbers stand there, where the number is a local one, and
 * where the title has gone through versions, each of which may have a number of its own.
 */
export function misnumbered(citation: Citation, statute: Statute): Misnumbered | null {
  const [version] = statute.versions
  const right = statute.documentNumber ?? version?.documentNumber
  if (right === undefined || version === undefined) return null
  if (statute.versions.length > 1 || version.commencement !== undefined) return null
  const behind = BEHIND.exec(citation.after)
  if (behind === null) return null
  const found = matchesOf(CENTRAL, behind[1] ?? '')
  const [only] = found
  if (only === undefined || found.length > 1) return null
  if (keyOf(only[0]) === null || keyOf(only[0]) === keyOf(right)) return null
  const start = citation.end + 1 + only.index
  const sure = version.verified && version.doubtful?.includes('documentNumber') !== true
  return { start, end: start + only[0].length, printed: only[0], right, sure }
}

/** A number without its marks: 国办发2018118, 国务院令713. */
function keyOf(number: string): string | null {
  const [found] = matchesOf(CENTRAL, halfWidth(number))
  const { issuer, year, number: nth, decree, decreeNumber } = found?.groups ?? {}
  if (decree !== undefined) return `${decree}${Number(decreeNumber)}`
  return issuer === undefined ? null : `${issuer}${year} ${Number(nth)}`
}
