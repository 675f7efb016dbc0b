import { expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from '../reading/read-report.js'
import type { Tags } from '../tagging/tagger.js'
import type { Area } from '../words.js'
import { answerOf, planOf } from './answer.js'

function tagged(area: Area, indicator: string, p: number): Tags {
  return { areas: [{ id: area, p }], indicators: [{ id: indicator, p, evidence: { terms: [], context: [] } }] }
}

/** What a plan of these lines answers. */
function answer(words: string, tags: Tags, plan: readonly (readonly [string, Tags])[]): string | null {
  const text = ['云岭县2023年法治政府建设情况报告', '四、2024年工作安排', ...plan.map(([line]) => line)].join('\n')
  const report = readReport(textOfLines(text, 'txt'))
  const known = new Map(plan)
  const none: Tags = { areas: [], indicators: [] }
  const found = answerOf(
    words,
    tags,
    planOf(
      report,
      report.sentences.map((one) => known.get(one.text) ?? none),
    ),
  )
  return found === null ? null : text.slice(found.start, found.end)
}

const DISPUTES = tagged('disputes', '33', 0.9)

test('of two sentences on the topic the one on the matter answers', () => {
  const reviewers = '为复议机构增编4名，平均审理期限缩短到45天以内。'
  expect(
    answer('复议机构只有2名工作人员，平均审理用时达54天', DISPUTES, [
      ['负责人出庭率达到85%以上，应出未出的由县政府约谈。', tagged('disputes', '33', 0.95)],
      [reviewers, tagged('disputes', '33', 0.9)],
    ]),
  ).toBe(reviewers)
})

test('the same matter answers under another topic of the area', () => {
  const catalogue = '3月底前公布决策目录。'
  const shortfall = '决策目录管理起步偏晚，到6月底才公布'
  expect(answer(shortfall, tagged('decision', '11', 0.9), [[catalogue, tagged('decision', '12', 0.9)]])).toBe(catalogue)
  const system = '改版决策系统。'
  expect(answer(shortfall, tagged('decision', '11', 0.9), [[system, tagged('tech', '29', 0.9)]])).toBeNull()
})

test('so many of the same words answer whatever the topics were read to be', () => {
  const exchange = '与税务部门实现取水数据按月交换。'
  expect(answer('取水数据没有与税务部门共享', DISPUTES, [[exchange, tagged('tech', '30', 0.9)]])).toBe(exchange)
})

test('a topic alone answers only where it is sure', () => {
  const campaign = '开展专项排查。'
  const shortfall = '出庭负责人很少发言'
  expect(answer(shortfall, DISPUTES, [[campaign, tagged('disputes', '33', 0.6)]])).toBeNull()
  expect(answer(shortfall, DISPUTES, [[campaign, tagged('disputes', '33', 0.9)]])).toBe(campaign)
})

test('words of every report answer nothing', () => {
  expect(
    answer('法治政府建设工作力度不足', tagged('leadership', '33', 0.9), [
      ['进一步加强法治政府建设工作力度。', tagged('leadership', '32', 0.9)],
    ]),
  ).toBeNull()
})
