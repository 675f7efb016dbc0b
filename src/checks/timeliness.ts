import { dateWords } from '../messages/dates.js'
import type { Check, Result, Subject } from './check.js'
import { FIRST_YEAR, yearsInForce } from './years-in-force.js'
import { coded } from '../messages/coded.js'

const MESSAGES = coded('timeliness', {
  inTime: { zh: '{date}公开，在{deadline}前。', en: 'Published on {date}, before {deadline}.' },
  late: {
    zh: '{date}才公开；按规定应在{deadline}之前公开。',
    en: 'Published on {date}; it was due before {deadline}.',
  },
  onTheDay: {
    zh: '{date}当日公开；规定是“4月1日之前”，当日是否算按时，请人工核对。',
    en: 'Published on {date} itself; the rule says “before 1 April”.',
  },
  firstQuarterLate: {
    zh: '{date}才公开，晚于当年纲要要求的第一季度。',
    en: 'Published on {date}, after the first quarter that the outline of that year asks for.',
  },
  tooEarly: {
    zh: '页面发布日期{date}早于报告年度结束，请核对日期。',
    en: 'The page’s date {date} lies before the end of the report year; check it.',
  },
  unknownDate: { zh: '页面没有发布日期，无法判断是否按时公开。', en: 'The page states no publication date.' },
  noYear: { zh: '报告年度不明，无法判断是否按时公开。', en: 'The report year is not known.' },
  notInForce: { zh: '{year} 年度没有已知的公开期限。', en: 'No deadline is known for report year {year}.' },
  submission: {
    zh: '3月1日前报送的情况，在公开文本中看不出。',
    en: 'Whether it was reported by 1 March cannot be seen in the published text.',
  },
})

/** Public before 1 April of the next year (from report year 2019), within the first quarter before that. A signing date proves neither. */
export const timeliness: Check = {
  id: 'timeliness',
  severity: 'error',
  statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
  looksFor: { zh: '报告是否按时公开、按时报送', en: 'Whether the report was published and submitted in time' },
  why: { zh: '逾期公开会被督促、通报', en: 'Late publication is reprimanded' },
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》年度报告一章：4月1日之前向社会公开，3月1日之前报送；2015—2018 年度依纲要为每年第一季度',
    en: 'Provisions of 2019, chapter on annual reports; the outline’s first quarter for 2015–2018',
    verified: true,
  },
  run({ report }: Subject): Result[] {
    const year = report.year.value
    if (year === null) return [{ status: 'not_assessable', message: MESSAGES.noYear }]
    if (!yearsInForce(year) && (year < 2015 || year >= FIRST_YEAR))
      return [{ status: 'not_assessable', message: MESSAGES.notInForce, params: { year } }]
    const submission: Result[] = yearsInForce(year)
      ? [{ status: 'not_assessable', severity: 'info', message: MESSAGES.submission }]
      : []
    return [publication(report.publishedOn.value, report.publishedOn.range, year), ...submission]
  },
}

function publication(date: string | null, range: { start: number; end: number } | null, year: number): Result {
  if (date === null) return { status: 'not_assessable', message: MESSAGES.unknownDate }
  const ranges = range === null ? [] : [range]
  const deadline = `${year + 1}-04-01`
  const params = { date: dateWords(date), deadline: dateWords(deadline) }
  if (date < `${year}-12-01`) return { status: 'uncertain', message: MESSAGES.tooEarly, params, ranges }
  if (date < deadline) return { status: 'pass', message: MESSAGES.inTime, params, ranges }
  if (year < FIRST_YEAR) return { status: 'fail', message: MESSAGES.firstQuarterLate, params, ranges }
  if (date === deadline) return { status: 'uncertain', message: MESSAGES.onTheDay, params, ranges }
  return { status: 'fail', message: MESSAGES.late, params, ranges }
}
