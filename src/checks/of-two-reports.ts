import type { CheckDescription } from './check.js'

const PROVISIONS = '《法治政府建设与责任落实督察工作规定》年度报告一章'

/** What people are told of the checks that need a second report. They are run where reports are compared. */
export const COMPARISON_CHECKS = [
  {
    id: 'copied-text',
    severity: 'warning',
    statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
    looksFor: {
      zh: '与本单位往年报告、与其他地方报告成段相同的文字（数字、地名改过也算；通用语不算）',
      en: 'Passages shared with the issuer’s earlier reports or with other places, figures and names aside, set phrases excluded',
    },
    why: {
      zh: '照搬的文字说明不了本地本年做了什么',
      en: 'Copied text says nothing of what was done here this year',
    },
    basis: {
      zh: `${PROVISIONS}：报告的是本地区上一年度的情况`,
      en: 'Provisions of 2019: a report tells of its own place and year',
      verified: true,
    },
  },
  {
    id: 'repeated-shortfall',
    severity: 'warning',
    statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
    looksFor: {
      zh: '上年承认的不足，今年是否原样或换个说法再次出现',
      en: 'Shortfalls of the year before that are admitted again, word for word or in substance',
    },
    why: {
      zh: '年年写同样的不足，说明没有整改，或只是套话',
      en: 'The same shortfall year after year was not mended, or never meant',
    },
    basis: {
      zh: `${PROVISIONS}：报告应当包括存在的不足和原因`,
      en: 'Provisions of 2019: shortfalls and causes',
      verified: true,
    },
  },
  {
    id: 'follow-up',
    severity: 'warning',
    statuses: ['pass', 'uncertain', 'not_assessable'],
    looksFor: {
      zh: '上年计划的事项，今年的举措是已见落实、部分落实，还是未见提及',
      en: 'Promises of last year’s plan: done, done in part, or not mentioned this year',
    },
    why: {
      zh: '计划写了不交代，下一年的计划也难取信',
      en: 'A plan that is never accounted for gives no weight to the next',
    },
    basis: {
      zh: `${PROVISIONS}：报告应当包括上一年度的主要举措和成效、下一年度的主要安排`,
      en: 'Provisions of 2019: measures and results, and the plan',
      verified: true,
    },
  },
  {
    id: 'growth',
    severity: 'warning',
    statuses: ['pass', 'fail', 'not_assessable'],
    looksFor: {
      zh: '“同比增长（下降）”与上年报告写的数是否对得上',
      en: 'Whether a stated change agrees with the figure of last year’s report',
    },
    why: {
      zh: '两年报告都已公开，任何人都能核算',
      en: 'Both reports are public: anyone can work it out',
    },
    basis: {
      zh: '报告应当真实准确；核算只用两份报告写出的数，容差按印出的位数',
      en: 'Only the figures of the two reports are used; the tolerance follows from the digits printed',
      verified: true,
    },
  },
] as const satisfies readonly CheckDescription[]

export type ComparisonCheckId = (typeof COMPARISON_CHECKS)[number]['id']
