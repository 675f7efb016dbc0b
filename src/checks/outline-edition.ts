import { matchesOf } from '../language/matches.js'
import type { Range } from '../words.js'
import type { Check, Result, Subject } from './check.js'
import { coded } from '../messages/coded.js'

const MESSAGES = coded('outline-edition', {
  right: { zh: '对照的是本年度适用的纲要。', en: 'The report measures itself against the outline of its year.' },
  older: {
    zh: '只提到已到期的《法治政府建设实施纲要（{found}）》，{year} 年度适用的是（{wanted}）版。',
    en: 'Only the expired outline ({found}) is named; for {year} the outline of {wanted} applies.',
  },
  newer: {
    zh: '提到的是（{found}）版纲要，{year} 年度适用的是（{wanted}）版，请核对。',
    en: 'The outline of {found} is named; for {year} that of {wanted} applies.',
  },
  oldGoal: {
    zh: '使用了上一版纲要的目标表述，缺“智能高效、廉洁诚信、人民满意”。',
    en: 'The goal is worded as in the previous outline.',
  },
  unnamed: { zh: '没有提到纲要，无法判断对照的是哪一版。', en: 'No outline is named.' },
  noYear: { zh: '报告年度不明，无法判断适用哪一版纲要。', en: 'The report year is not known.' },
  unknownOutline: {
    zh: '{year} 年度适用的纲要本库未收录，请人工核对。',
    en: 'The outline for {year} is not in the book.',
  },
})

const OUTLINE = /法治政府建设实施纲要[(\s]*(20\d\d)\s*[-~至到]+\s*(20\d\d)/g
const OLD_GOAL = /职能科学[、,]权责法定[、,]执法严明[、,]公开公正[、,]廉洁高效[、,]守法诚信/

/** Whether a report measures itself against the outline of its year. */
export const outlineEdition: Check = {
  id: 'outline-edition',
  severity: 'warning',
  statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
  looksFor: { zh: '报告对照的纲要是否为本年度适用的版本', en: 'Whether the report names the outline of its year' },
  why: {
    zh: '沿用旧版纲要或旧目标表述，往往是照搬往年模板',
    en: 'An old outline or goal phrase shows a copied template',
  },
  basis: {
    zh: '《法治政府建设实施纲要（2015—2020年）》《法治政府建设实施纲要（2021—2025年）》',
    en: 'The two outlines',
    verified: true,
  },
  run({ report, frameworks }: Subject): Result[] {
    const year = report.year.value
    if (year === null) return [{ status: 'not_assessable', message: MESSAGES.noYear }]
    const wanted = frameworks.find(
      (framework) => framework.years !== null && framework.years[0] <= year && year <= framework.years[1],
    )?.years
    if (wanted == null) return [{ status: 'not_assessable', message: MESSAGES.unknownOutline, params: { year } }]
    const { half } = report
    const named = matchesOf(OUTLINE, half).map((found) => ({
      years: `${found[1]}-${found[2]}`,
      range: { start: found.index, end: found.index + found[0].length },
    }))
    return [edition(named, `${wanted[0]}-${wanted[1]}`, year), ...oldGoal(half, wanted[0])]
  },
}

function edition(named: readonly { years: string; range: Range }[], wanted: string, year: number): Result {
  const right = named.find((outline) => outline.years === wanted)
  if (right !== undefined) return { status: 'pass', message: MESSAGES.right, ranges: [right.range] }
  const other = named[0]
  if (other === undefined) return { status: 'not_assessable', severity: 'info', message: MESSAGES.unnamed }
  const params = { found: other.years, wanted, year }
  // The year in which a new outline takes over may look back on the old one.
  if (other.years < wanted)
    return {
      status: String(year) === wanted.slice(0, 4) ? 'uncertain' : 'fail',
      message: MESSAGES.older,
      params,
      ranges: [other.range],
    }
  return { status: 'uncertain', message: MESSAGES.newer, params, ranges: [other.range] }
}

function oldGoal(half: string, from: number): Result[] {
  const found = from < 2021 ? null : OLD_GOAL.exec(half)
  if (found === null) return []
  return [
    { status: 'fail', message: MESSAGES.oldGoal, ranges: [{ start: found.index, end: found.index + found[0].length }] },
  ]
}
