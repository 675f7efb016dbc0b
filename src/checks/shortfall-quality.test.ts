import { checkTable } from '../../tests/support/check-table.js'
import type { Shortfall } from '../shortfalls/shortfall.js'
import type { Area } from '../words.js'
import { shortfallQuality } from './shortfall-quality.js'

const HEAD = '云山县人民政府2020年法治政府建设情况报告\n'

function shortfall(text: string, words: string, more: Partial<Shortfall> = {}): Shortfall {
  const start = text.indexOf(words)
  return {
    start,
    end: start + words.length,
    sentence: 0,
    areas: ['enforcement'],
    indicators: ['outline-2015-2020/23'],
    kind: 'concrete',
    cause: null,
    answeredBy: null,
    ...more,
  }
}

const scored = (areas: Partial<Record<Area, number>>) => ({
  total: null,
  areas: Object.entries(areas).map(([id, score]) => ({ id: id as Area, score, weight: 1 })),
  indicators: [],
  notApplicable: [],
  notAssessable: [],
})

const WHOLE = `${HEAD}一、主要举措\n评查案卷60卷。\n二、存在的不足和原因\n3个镇全年没有办结一件一般程序案件。原因是人员不足。\n三、下一步打算\n对下沉人员轮训，每个镇办结一件一般程序案件。`
const BARE = `${HEAD}一、主要举措\n评查案卷60卷。\n二、存在的不足\n3个镇全年没有办结一件一般程序案件。案卷文书错漏较多。\n三、下一步打算\n推进数据共享，优化营商环境。`
const VAGUE = `${HEAD}一、主要举措\n评查案卷60卷。\n二、存在的不足和原因\n执法水平有待提高。原因是重视不够。`
const OTHER = '案卷文书错漏较多。'
const CASE = '3个镇全年没有办结一件一般程序案件。'

checkTable(shortfallQuality, {
  valid: [
    { text: BARE, subject: { shortfalls: [shortfall(BARE, OTHER, { kind: 'vague' })] } },
    { text: WHOLE, subject: { shortfalls: [shortfall(WHOLE, CASE)] } },
    { text: WHOLE, subject: { shortfalls: [shortfall(WHOLE, CASE)], score: scored({ enforcement: 0.1, tech: 0.2 }) } },
    { text: WHOLE, subject: { shortfalls: [shortfall(WHOLE, CASE)], score: scored({ enforcement: 0.8, tech: 0.6 }) } },
  ],
  invalid: [
    {
      text: `${HEAD}一、主要举措\n评查案卷60卷，公示信息1200条。`,
      results: [{ status: 'fail', at: [], says: '没有承认任何不足' }],
    },
    {
      text: `${HEAD}一、主要举措\n评查案卷60卷。\n二、存在的不足\n队伍素质有待增强。`,
      results: [{ status: 'not_assessable', at: [], says: '请人工核对' }],
    },
    {
      text: VAGUE,
      subject: { shortfalls: [shortfall(VAGUE, '执法水平有待提高。', { kind: 'vague' })] },
      results: [{ status: 'fail', at: ['执法水平有待提高。'], says: '笼统' }],
    },
    {
      text: VAGUE,
      subject: {
        shortfalls: [
          shortfall(VAGUE, '执法水平有待提高。', { kind: 'vague' }),
          shortfall(VAGUE, '原因是重视不够。', { kind: 'cause' }),
        ],
      },
      results: [{ status: 'fail', at: ['执法水平有待提高。'], says: '（1 条）' }],
    },
    {
      text: `${VAGUE}${OTHER}`,
      subject: {
        shortfalls: ['执法水平有待提高。', OTHER].map((words) =>
          shortfall(`${VAGUE}${OTHER}`, words, { kind: 'vague' }),
        ),
      },
      results: [{ status: 'uncertain', at: ['执法水平有待提高。', OTHER], says: '偏笼统' }],
    },
    {
      text: BARE,
      subject: { shortfalls: [shortfall(BARE, CASE), shortfall(BARE, OTHER)] },
      results: [{ status: 'uncertain', at: [CASE, OTHER], says: '找不到对应举措' }],
    },
    {
      text: WHOLE,
      subject: { shortfalls: [shortfall(WHOLE, CASE)], score: scored({ enforcement: 0.8, tech: 0.1 }) },
      results: [{ status: 'uncertain', at: [CASE], says: '数字法治政府' }],
    },
    {
      text: WHOLE.replace('2020', '2017'),
      results: [{ status: 'not_assessable', at: [] }],
    },
  ],
})
