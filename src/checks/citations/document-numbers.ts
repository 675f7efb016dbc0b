import { halfWidth } from '../../language/normalise.js'
import type { Report } from '../../reading/report.js'
import type { Range } from '../../words.js'

const NUMBER =
  /[\u4e00-\u9fff]{1,10}(?:发|字|函|办|号|规|令|文|通|政)\s*([[(【［{])\s*(?:19|20)\d\d\s*([\])】］}])\s*第?\s*\d{1,5}\s*号/g

/** Quick to look for, and in few sentences. */
const YEAR_IN_BRACKETS = /[[(【［{（｛]\s*[12１２][\d０-９]{3}/

/** Document numbers whose year does not stand in 〔〕, as the format of official documents asks. */
export function wrongBrackets(report: Report): Range[] {
  return report.sentences.flatMap((sentence) =>
    sentence.part === 'chrome' || !YEAR_IN_BRACKETS.test(sentence.text)
      ? []
      : [...halfWidth(sentence.text).matchAll(NUMBER)].map((found) => ({
          start: sentence.start + found.index,
          end: sentence.start + found.index + found[0].length,
        })),
  )
}
