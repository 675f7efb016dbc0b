import { StatuteBook } from '../../framework/statute-book.js'
import { statuteFileSchema } from '../../framework/statute.js'
import { checkTable, type Invalid } from '../../../tests/support/check-table.js'
import { citations } from './citations.js'

const statutes = new StatuteBook(
  statuteFileSchema.parse({
    kind: 'law',
    verified: true,
    source: '为测试而写',
    statutes: [
      {
        title: '中华人民共和国行政复议法',
        short: ['行政复议法'],
        since: '1999-10-01',
        versions: [
          { date: '2017-09-01', articles: 43 },
          { date: '2023-09-01', inForce: '2024-01-01', articles: 90 },
        ],
      },
      {
        title: '中华人民共和国招标投标法',
        short: ['招标投标法'],
        mistakes: [{ title: '招投标法', why: '“招标投标”不能简作“招投标”' }],
        versions: [{ date: '2017-12-27', articles: 68 }],
      },
      {
        title: '重大行政决策程序暂行条例',
        mistakes: [{ title: '重大行政决策暂行条例', why: '漏“程序”' }],
        since: '2019-09-01',
        versions: [{ date: '2019-04-20', inForce: '2019-09-01', articles: 44 }],
      },
      {
        title: '法治政府建设实施纲要（2021-2025年）',
        versions: [{ date: '2021-08-11' }],
      },
      {
        title: '信访条例',
        repealedOn: '2022-05-01',
        replacedBy: '信访工作条例',
        versions: [{ date: '2005-01-10', articles: 51 }],
      },
      {
        title: '信访工作条例',
        since: '2022-05-01',
        versions: [{ date: '2022-02-25', inForce: '2022-05-01', articles: 50 }],
      },
      {
        title: '关于推行三项制度的指导意见',
        documentNumber: '国办发〔2018〕118号',
        versions: [{ date: '2018-12-05' }],
      },
      {
        title: '关于推行法律顾问制度的意见',
        documentNumber: '中办发〔2016〕30号',
        versions: [{ date: '2016-06', doubtful: ['documentNumber'] }],
      },
      { title: '政府督查工作条例', documentNumber: '国务院令第733号', versions: [{ date: '2020-12-26' }] },
      {
        title: '政府信息公开条例',
        documentNumber: '国务院令第711号',
        versions: [{ date: '2007-04-05', documentNumber: '国务院令第492号' }, { date: '2019-04-03' }],
      },
      { title: '行政执法监督条例', since: '2026-02-01', versions: [{ date: '2025-12-17', inForce: '2026-02-01' }] },
      { title: '法治政府建设实施纲要（2015-2020年）', versions: [{ date: '2015-12-27' }] },
    ],
  }),
)
const inYear = (year: number) => ({ subject: { statutes }, facts: { year } })
const row = (text: string, year: number, ...results: Invalid['results'][number][]) => ({
  text,
  ...inYear(year),
  results,
})

checkTable(citations, {
  valid: [
    '学习了《行政复议法》《中华人民共和国招标投标法》。',
    '落实《法治政府建设实施纲要（2015—2020）》要求。',
    '依据《行政复议法》第八十九条、第九十条办理。',
    '执行《云山县重大行政决策程序规定》，我县出台《重大行政决策条例》。',
    '印发《〈行政复议法〉宣传方案》（云政发〔2020〕12号）。',
    '为《信访条例》废止后的衔接做好准备。',
    '征求《行政复仪法（草案）》意见。',
    '落实《关于推行三项制度的指导意见》（国办发〔2018〕118号）和《政府督查工作条例》（国务院令第733号）。',
    '落实《关于推行三项制度的指导意见》（国办发〔2018〕118号，以下简称《意见》）。',
    '转发《关于推行三项制度的指导意见》（云政办发〔2019〕3号）。',
    '落实《关于推行三项制度的指导意见》（国办发〔2018〕118号、国办发〔2018〕115号）。',
    '执行《政府信息公开条例》（国务院令第492号）。',
    '落实《关于推行三项制度的指导意见》。国办发〔2018〕115号同时执行。',
    '拍摄《山村说法》，编印《身边的法》。',
  ].map((text) => ({ text, ...inYear(2023) })),
  invalid: [
    row('贯彻国务院《重大行政决策暂行条例》。', 2020, {
      status: 'fail',
      at: ['《重大行政决策暂行条例》'],
      says: '应为《重大行政决策程序暂行条例》',
    }),
    row('会前学习《招投标法》。', 2020, { status: 'fail', at: ['《招投标法》'], says: '应为《招标投标法》' }),
    row('对照《法制政府建设实施纲要（2021—2025年）》。', 2022, {
      status: 'fail',
      at: ['《法制政府建设实施纲要（2021—2025年）》'],
      says: '“法治”误作“法制”',
    }),
    row('对照《法治政府建设实施纲要（2021—2026年）》。', 2022, {
      status: 'uncertain',
      at: ['《法治政府建设实施纲要（2021—2026年）》'],
      says: '只差 1 个字',
    }),
    row('会前学习《行政复仪法》。', 2020, { status: 'fail', at: ['《行政复仪法》'], says: '应为《行政复议法》' }),
    row('依据《行政复议法》第九十五条办理。', 2020, {
      status: 'fail',
      at: ['《行政复议法》第九十五条'],
      says: '最多 90 条',
    }),
    row('严格执行《信访条例》。', 2023, { status: 'fail', at: ['《信访条例》'], says: '现行的是《信访工作条例》' }),
    row('严格执行《信访工作条例》。', 2020, { status: 'fail', at: ['《信访工作条例》'], says: '才公布' }),
    row('严格执行《行政执法监督条例》。', 2025, {
      status: 'uncertain',
      at: ['《行政执法监督条例》'],
      says: '尚未生效',
    }),
    row('落实县政府通知（云政发[2020]12号）。', 2020, { status: 'fail', at: ['云政发[2020]12号'], says: '六角括号' }),
    row('落实《关于推行三项制度的指导意见》（国办发〔2018〕108号）。', 2020, {
      status: 'fail',
      at: ['国办发〔2018〕108号'],
      says: '这份文件的文号是国办发〔2018〕118号',
    }),
    row('落实《关于推行三项制度的指导意见》（国发〔2018〕118号，以下简称《意见》）。', 2020, {
      status: 'fail',
      at: ['国发〔2018〕118号'],
    }),
    row('执行《政府督查工作条例》（国务院令第713号）。', 2021, { status: 'fail', at: ['国务院令第713号'] }),
    row('落实《关于推行法律顾问制度的意见》（中办发〔2016〕31号）。', 2020, {
      status: 'uncertain',
      at: ['中办发〔2016〕31号'],
    }),
    row('学习《中华人民共和国海商法》。', 2020, {
      status: 'not_assessable',
      at: ['《中华人民共和国海商法》'],
      says: '未收录',
    }),
  ],
})
