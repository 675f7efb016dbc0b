import { checkTable } from '../../../tests/support/check-table.js'
import { writing } from './writing.js'

/** A report of the year 2020 with a body of one's own. */
const report = (body: string) => `云山县人民政府2020年法治政府建设情况报告\n${body}`

checkTable(writing, {
  valid: [
    '推行“一窗受理”，落实《行政处罚法》（2021年修订），印发《关于〈条例〉的通知》。',
    '重点做好两项工作：1）清理文件；2）培训人员。',
    '一是规范案卷，二是加强培训；三是公开结果。\n一是建立台账。二是按月通报。',
    report(
      '一、主要举措\n（一）转变职能\n1.简政放权。\n2.优化服务。\n（二）规范执法\n3.推行三项制度。\n4.评查案卷。\n二、存在的不足\n（一）力量不足',
    ),
    report(
      '一、2020年主要举措\n（一）转变职能\n1.简政放权。\n（二）规范执法\n1.推行三项制度。\n二、2021年工作安排\n2021年，我县将继续加强执法监督。',
    ),
    report('一、主要举措\n（一）转变职能\n二、不足\n（二）规范执法'),
    report('一、贯彻“2019年行动”和《2019年要点》情况\n全年共办理案件23件。'),
    '2020年10月完成验收，2020年2月29日公布，落实2016-2020年规划，共处理202件。',
    '标题下面的短行\n第二行没有标点',
    '办理结果全部公开,群众满意,执法规范。',
  ],
  invalid: [
    {
      text: '公示数据8708条，合格率100%”，完成梳理。',
      results: [{ status: 'fail', at: ['”'], says: '前面没有与它成对' }],
    },
    { text: '推行“一窗受理服务，持续优化环境。', results: [{ status: 'fail', at: ['“'], says: '后面没有与它成对' }] },
    { text: '落实“三项制度“，规范执法。', results: [{ status: 'fail', at: ['“'] }] },
    { text: '办理提案（含会办4件，全部办结。', results: [{ status: 'fail', at: ['（'] }] },
    { text: '办理提案含会办）4件，全部办结。', results: [{ status: 'fail', at: ['）'] }] },
    { text: '学习《行政处罚法，规范执法。', results: [{ status: 'fail', at: ['《'] }] },
    {
      text: report('一、主要举措\n（一）转变职能\n（三）规范执法\n二、存在的不足\n二、下一步打算'),
      results: [
        { status: 'fail', at: ['（三）'], says: '从“（一）”跳到“（三）”' },
        { status: 'fail', at: ['二、'], says: '重复' },
      ],
    },
    {
      text: '一是规范案卷；三是公开结果。',
      results: [{ status: 'fail', at: ['三是'] }],
    },
    {
      text: report('一、2019年主要举措\n全年办理案件23件。'),
      results: [{ status: 'fail', at: ['2019年'], says: '应为 2020 年' }],
    },
    {
      text: report('一、主要举措\n全年办理案件23件。\n二、2020年工作安排\n继续加强执法监督。'),
      results: [{ status: 'fail', at: ['2020年'], says: '应为 2021 年' }],
    },
    {
      text: report(
        '2020年，我县扎实推进法治建设。现将2019年度法治政府建设情况报告如下：\n一、主要举措\n全年办理案件23件。',
      ),
      results: [{ status: 'fail', at: ['2019年'], says: '开头写 2019 年' }],
    },
    {
      text: report('2019年，我县扎实推进法治建设，取得新的成效。\n一、主要举措\n全年办理案件23件。'),
      results: [{ status: 'uncertain', at: ['2019年'], says: '开头写 2019 年' }],
    },
    {
      text: report('一、主要举措\n全年办理案件23件。\n二、下一步打算\n2020年，我县将继续加强执法监督。'),
      results: [{ status: 'fail', at: ['2020年'], says: '应为 2021 年' }],
    },
    {
      text: '推进综合窗口改革，全面实施“一\n窗受理”工作模式。',
      results: [{ status: 'fail', at: ['\n'], says: '句子中间断行' }],
    },
    {
      text: '全县持续开展行政执法案卷评查，抽查各部门案卷，对发现的问题逐项通报，督促限期完成整改并对\n二、存在的不足',
      results: [{ status: 'fail', at: ['对'], says: '没有标点' }],
    },
    {
      text: '自202010月起公示，2020年13月完成，2020年2月30日公布，2020年12日总结。',
      results: [
        { status: 'fail', at: ['202010月'], says: '日期缺字' },
        { status: 'fail', at: ['2020年12日'] },
        { status: 'fail', at: ['2020年13月'], says: '没有这一天' },
        { status: 'fail', at: ['2020年2月30日'] },
      ],
    },
    {
      text: '规范执法，优化服务，强化监督，公开结果,接受评议,持续改进,不断提升。',
      results: [{ status: 'fail', at: ['果,', '议,', '进,'], says: '全角 3 处，半角 3 处' }],
    },
    { text: '规范执法，，优化服务。', results: [{ status: 'fail', at: ['，，'] }] },
  ],
})
