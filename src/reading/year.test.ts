import { describe, expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'

const REST =
  '\n一、主要举措\n（一）加强组织领导。区长主持召开会议研究法治工作，部署全区执法检查。\n二、存在的不足\n执法力量不足。'

function yearOf(head: string): number | null {
  return readReport(textOfLines(`${head}${REST}`, 'txt')).year.value
}

describe('the year of a report without a title', () => {
  test.each([
    ['2023年在云浦区委的领导下，区水利局严格落实各项部署，执法水平不断提高。', 2023],
    ['2023年全局上下齐心协力，认真落实普法责任，执法水平不断提高。', 2023],
    ['2023 年，全区坚持依法行政，执法水平不断提高。', 2023],
    ['2023年区水利局坚持依法行政，执法水平不断提高。', 2023],
    ['今年以来，我局坚持依法行政，现将2023年工作情况汇报如下：', 2023],
    ['根据区委部署，2024年3月我局对照要点作了自查，现将我局2023年度法治建设工作报告如下：', 2023],
    ['按照《云浦区法治建设规划（2021—2025年）》，现将2023年情况报告如下。', 2023],
    ['云浦区水利局2023年度工作总结\n在区委领导下，我局坚持依法行政，执法水平不断提高。', 2023],
    ['名称：云浦区水利局2023年度法治政府建设情况\n在区委领导下，我局坚持依法行政，执法水平不断提高。', 2023],
  ])('%s: %s', (head, year) => expect(yearOf(head)).toBe(year))

  test.each([
    '按照《云浦区法治建设规划（2021—2025年）》法治政府建设要求，我局坚持依法行政。',
    '按照2021年至2025年法治政府建设规划，我局坚持依法行政，执法水平不断提高。',
    '“十四五”以来，我局坚持依法行政，现将有关情况和2024年工作计划报告如下。',
    '我局坚持依法行政，执法水平不断提高。\n2024年全局工作要点已经印发。',
    '2023年5月区水利局印发方案，我局坚持依法行政，执法水平不断提高。',
  ])('%s names none', (head) => expect(yearOf(head)).toBeNull())
})

test('a later heading on the tasks of a year is about the next one', () => {
  const text = '我局坚持依法行政。\n一、主要举措\n开展检查。\n二、2024年重点任务\n加强培训。'
  expect(readReport(textOfLines(text, 'txt')).year.value).toBeNull()
})
