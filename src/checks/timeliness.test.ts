import { checkTable } from '../../tests/support/check-table.js'
import { timeliness } from './timeliness.js'

const TEXT = '云山县人民政府2022年法治政府建设情况报告\n发布时间：2023-04-02\n一、主要举措\n评查案卷60卷。'
const submission = { status: 'not_assessable', at: [], says: '3月1日' } as const
const on = (publishedOn: string, year = 2022) => ({ year, publishedOn })

checkTable(timeliness, {
  valid: [{ text: TEXT, facts: on('2017-03-05', 2016) }],
  invalid: [
    { text: TEXT, facts: on('2023-03-31'), results: [submission] },
    { text: TEXT, results: [{ status: 'fail', at: ['2023-04-02'], says: '2023年4月2日' }, submission] },
    { text: TEXT, facts: on('2023-04-01'), results: [{ status: 'uncertain', at: [], says: '当日' }, submission] },
    { text: TEXT, facts: on('2022-05-01'), results: [{ status: 'uncertain', at: [], says: '早于' }, submission] },
    {
      text: TEXT.replace('发布时间：2023-04-02\n', ''),
      results: [{ status: 'not_assessable', at: [], says: '没有发布日期' }, submission],
    },
    { text: TEXT, facts: on('2017-04-05', 2016), results: [{ status: 'fail', at: [], says: '第一季度' }] },
    { text: TEXT, facts: on('2014-03-05', 2013), results: [{ status: 'not_assessable', at: [], says: '2013' }] },
    { text: TEXT, facts: on('2027-03-05', 2026), results: [{ status: 'not_assessable', at: [], says: '2026' }] },
  ],
})
