import { checkTable } from '../../tests/support/check-table.js'
import { frameworkSchema } from '../framework/framework.js'
import { dutyCheckpoints } from './duty-checkpoints.js'

const source = '为测试而写'
const framework = (verified: boolean) =>
  frameworkSchema.parse({
    id: 'outline-test',
    version: '1',
    title: '测试纲要',
    years: [2018, 2022],
    verified,
    source,
    chapters: [
      {
        number: '1',
        title: '能力',
        verified,
        source,
        indicators: [
          {
            number: '1',
            title: '学法制度',
            area: 'capability',
            verified,
            source,
            checkpoints: [
              {
                id: 'lectures',
                title: '地方各级政府每年举办两期以上法治讲座',
                kind: 'at-least',
                value: 2,
                unit: '期',
                terms: ['法治讲座'],
                verified,
                source,
              },
              {
                id: 'course',
                title: '县级以上地方政府每年至少举办一期法治培训班',
                kind: 'at-least',
                value: 1,
                unit: '期',
                fromYear: 2022,
                terms: ['法治培训班'],
                verified,
                source,
              },
              {
                id: 'term',
                title: '任期内至少接受一次脱产培训',
                kind: 'at-least',
                value: 1,
                unit: '次',
                terms: ['脱产培训'],
                verified,
                source,
              },
              {
                id: 'query',
                title: '2020年底前建成文件统一查询平台',
                kind: 'by-date',
                value: '2020-12-31',
                terms: ['统一查询平台'],
                verified,
                source,
              },
              {
                id: 'province',
                title: '2020年底前各省建成监督系统',
                kind: 'by-date',
                value: '2020-12-31',
                terms: ['监督系统'],
                verified,
                source,
              },
            ],
          },
        ],
      },
    ],
  })
const of = (verified: boolean) => ({ subject: { framework: framework(verified) } })

checkTable(dutyCheckpoints, {
  valid: [
    { text: '举办法治讲座3期，文件统一查询平台上线。', ...of(false) },
    { text: '全年举办民法典讲座两场，会前学法6次，文件统一查询平台上线。', ...of(false) },
    { text: '律师定期到村开展法治讲座，文件统一查询平台上线。', ...of(false) },
    { text: '村（社区）法律顾问举办法治讲座120场，文件统一查询平台上线。', ...of(false) },
    { text: '组织学法活动，文件“统一查询平台”上线。', ...of(false) },
    { text: '举办法治讲座，全年共4期，文件统一查询平台上线。', ...of(false) },
    { text: '全年举办3期领导干部法治讲座，文件统一查询平台上线。', ...of(false) },
    {
      text: '云山县教育局2020年法治政府建设情况报告\n一、主要举措\n举办法治讲座3期。',
      ...of(false),
    },
    { text: '举办法治讲座3期，举办领导干部法治培训班。', ...of(false), facts: { year: 2022 } },
    { text: '评查案卷60卷。', ...of(false), facts: { year: 2015 }, subject: { framework: null } },
  ],
  invalid: [
    {
      text: '举办法治讲座1期，文件统一查询平台上线。',
      ...of(false),
      results: [{ status: 'uncertain', at: ['1期'], says: '少于 2期' }],
    },
    {
      text: '举办法治讲座1期，组织旁听庭审4次，文件统一查询平台上线。',
      ...of(false),
      results: [{ status: 'uncertain', at: ['1期'], says: '少于 2期' }],
    },
    {
      text: '组织村（社区）干部参加法治讲座，文件统一查询平台上线。',
      ...of(false),
      results: [{ status: 'uncertain', at: ['法治讲座'], says: '没有写明数量' }],
    },
    {
      text: '举办法治讲座，文件统一查询平台上线。',
      ...of(false),
      results: [{ status: 'uncertain', at: ['法治讲座'], says: '没有写明数量' }],
    },
    {
      text: '评查案卷60卷，抽查企业120户。',
      ...of(false),
      results: [
        { status: 'uncertain', at: [], says: '没有写到' },
        { status: 'uncertain', at: [], says: '2020 年是完成期限' },
      ],
    },
    {
      text: '举办法治讲座1期，文件统一查询平台上线。',
      ...of(true),
      results: [{ status: 'fail', at: ['1期'] }],
    },
  ],
})
