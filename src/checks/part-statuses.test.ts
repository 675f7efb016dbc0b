import { expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from '../reading/read-report.js'
import { partStatuses } from './part-statuses.js'

/** Status of the part on the leaders, in a report whose measures hold these lines. */
function leadership(...lines: string[]): string | undefined {
  const text = ['云岭县人民政府2022年法治政府建设情况报告', '一、主要举措和成效', '评查案卷60卷。', ...lines].join('\n')
  return partStatuses(readReport(textOfLines(text, 'txt')), []).find(({ part }) => part === 'leadership')?.status
}

test.each([
  ['nothing', [], 'absent'],
  ['a passing clause', ['县政府主要负责人认真履行第一责任人职责，依法行政水平不断提高。'], 'absent'],
  ['the deeds of one leader', ['县长主持召开会议研究法治政府建设。', '县长听取执法工作汇报。'], 'absent'],
  [
    'deeds of both leaders',
    ['县委书记主持召开县委全面依法治县委员会会议2次。', '县长担任法治政府建设领导小组组长，按季过问负责人出庭率。'],
    'uncertain',
  ],
  ['a letter box', ['县长信箱听取群众对执法的意见。', '县委书记信箱听取对复议的意见。'], 'absent'],
  [
    'an item of its own',
    ['（一）党政主要负责人履行推进法治建设第一责任人职责情况。县委书记主持会议研究法治工作3次，县长带头出庭应诉。'],
    'embedded',
  ],
  [
    'a section of its own',
    ['二、党政主要负责人履行推进法治建设第一责任人职责情况', '县长主持会议研究法治工作。'],
    'present',
  ],
])('%s', (_, lines, status) => {
  expect(leadership(...lines)).toBe(status)
})
