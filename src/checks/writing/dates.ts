import { sentencesWith } from '../../reading/sentences-with.js'
import { matchesOf } from '../../language/matches.js'
import { gather } from '../../gather.js'
import { isoDate } from '../../reading/dates.js'
import type { Report } from '../../reading/report.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('dates', {
  dropped: { zh: '日期缺字：“{date}”。', en: 'Something is missing in the date “{date}”.' },
  noSuchDay: { zh: '没有这一天：“{date}”。', en: 'There is no such day: “{date}”.' },
})

const DROPPED: readonly RegExp[] = [
  // 202010月: the 年 is missing
  /(?<![\d.])20[0-3]\d(?:1[0-2]|0?[1-9])月/g,
  // 2020年12日: the 月 is missing
  /(?<!\d)20[0-3]\d年\d{1,2}日/g,
  // 20210年, 202年: a digit too many or too few
  /(?<![\d.〔[(（])20[0-3]\d{2}年/g,
  /(?<![\d.第约近超余])20[0-3]年(?!来|间|前|后|以|历史|期)/g,
]
/** What all of them begin with and go on to: most dates are whole. */
const MAY_BE_DROPPED = /20[0-3](?:年|\d{1,3}月|\d{2}年|\d年\d{1,2}日)/
const FULL_DATE = /(?<!\d)(20[0-3]\d)年(\d{1,2})月(?:(\d{1,2})日)?/g

const DATED = /\d\s?[年月日]/

/** Dates with a dropped character, and days that no calendar has. */
export function dates(report: Report): Result[] {
  // Every form names a year of this century, whole or cut short.
  const dated = sentencesWith(report, '20').filter(({ part, half }) => part !== 'chrome' && DATED.test(half))
  return gather(dated, (sentence) => {
    const { half } = sentence
    const at = (found: RegExpExecArray) => ({
      params: { date: found[0] },
      ranges: [{ start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }],
    })
    const dropped = MAY_BE_DROPPED.test(half) ? DROPPED.flatMap((form) => matchesOf(form, half)) : []
    const full = half.includes('月') ? matchesOf(FULL_DATE, half) : []
    return [
      ...dropped.map((found): Result => ({ status: 'fail', message: MESSAGES.dropped, ...at(found) })),
      ...full
        .filter(([, year, month, day]) => isoDate(Number(year), Number(month), Number(day ?? 1)) === null)
        .map((found): Result => ({ status: 'fail', message: MESSAGES.noSuchDay, ...at(found) })),
    ]
  })
}
