import { checkTable } from '../../../tests/support/check-table.js'
import { figures } from './figures.js'

/** The arithmetic of figures that governments and scholars published, in words of our own: what must be found, and what must not. */
const table = (rows: number[], total: number) =>
  [`地区\t件数`, ...rows.map((row, i) => `第${i + 1}行\t${row}`), `合计\t${total}`].join('\n')
const LARGE = Array.from({ length: 32 }, (_, i) => 900 + 317 * i)
const SUM = LARGE.reduce((sum, row) => sum + row, 0)

checkTable(figures, {
  valid: [
    // truncated, not rounded
    '新受理151件，其中行政处罚案件140件，占92.71%，信息公开案件11件，占7.28%。',
    '2023年受理66件，2024年受理151件，同比增长128.78%。',
    // parts of a part: 4.1 % of what was decided; one of the parts is nought
    '全年审结4696件，纠错191件，纠错率4.1%，其中撤销63件、变更43件、确认违法0件、责令履行8件、改正后终止77件。',
    // two ways to divide the same whole
    '被申请人中，市政府1500件、区县政府3700件、其他1000件，共计6200件。按机关分，公安2200件、市场监管3000件、其他1000件，共计6200件。',
    table(LARGE, SUM),
    // rates whose denominators are not those beside them
    '新收复议案件74.96万件，同比增长94.7%；调撤结案16.79万件，占26.3%；纠错5.8万件，纠错率12.07%。',
    '全国法院一审行政案件与复议案件之比为1比2.5，90.3%的案件复议后未再进入诉讼。',
    // two sources with two ways of counting
    '据年报，全年新收31.5万件，办结29.3万件；据新闻发布会，全年新收38.5万件，办结35.2万件。',
    // a mark of many
    '平均得分188.87分（满分300分），得分率62.96%；最高分234.43分，得分率78.14%；最低分125.76分，得分率41.92%。',
    '53个城市中28个在平均分以上，占52.83%。',
    '31家省级政府中4家按时公开，占12.9%。',
    '应公布47家，实际公布49家中的47家。',
  ],
  invalid: [
    {
      text: '全年新受理151件，审结135件，纠错29件，纠错率约19.2%。',
      results: [{ status: 'uncertain', at: ['135件，纠错29件，纠错率约19.2%'], says: '新受理151件才成立' }],
    },
    {
      text: '新受理151件，按管理类别分：公安77件、市场监管42件、自然资源11件、城管0件、其他3件。',
      results: [
        {
          status: 'fail',
          at: ['151件，按管理类别分：公安77件、市场监管42件、自然资源11件、城管0件、其他3件'],
          says: '= 133件，相差 18',
        },
      ],
    },
    {
      text: '新受理151件，审结135件。按申请事项分，新受理的151件包括行政处罚75件、不履责16件、行政确认40件、其他4件。',
      results: [{ status: 'fail', at: ['151件包括行政处罚75件、不履责16件、行政确认40件、其他4件'], says: '= 135' }],
    },
    {
      text: '全年受理4955件，审结4696件，审结率83.4%。',
      results: [{ status: 'uncertain', at: ['4955件，审结4696件，审结率83.4%'], says: '分母未说明' }],
    },
    {
      text: '全年办结29.3万件，纠错2.73万件，纠错率12.83%。',
      results: [{ status: 'uncertain', at: ['29.3万件，纠错2.73万件，纠错率12.83%'], says: '分母未说明' }],
    },
    // a table whose total stands in the wrong column
    {
      text: '项目\t处罚\t许可\t公开\n甲\t12\t30\t42\n乙\t8\t15\t23\n合计\t33\t45\t65',
      results: [{ status: 'fail', at: ['12\t30\t42\n乙\t8\t15\t23\n合计\t33'], says: '错行错列' }],
    },
    {
      text: '平均得分188.87分（满分300分），得分率62.59%。',
      results: [{ status: 'fail', at: ['188.87分（满分300分），得分率62.59%'], says: '62.96%' }],
    },
    {
      text: '满分为300分，53个城市平均得分188.87分，平均得分率62.59%。',
      results: [{ status: 'fail', at: ['300分，53个城市平均得分188.87分，平均得分率62.59%'] }],
    },
    {
      text: '31家省级政府中4家按时公开，占13.9%。',
      results: [{ status: 'uncertain', at: ['31家省级政府中4家按时公开，占13.9%'] }],
    },
  ],
})
