import { expect, test } from 'vitest'
import { partOfHeading } from './part-cues.js'

test.each([
  ['主要举措和成效', 'measures'],
  ['2020年工作开展情况', 'measures'],
  ['主要举措、成效和不足', 'measures'],
  ['工作开展情况及存在的问题', 'measures'],
  ['存在问题及改进措施', 'shortfalls'],
  ['存在的不足和原因', 'shortfalls'],
  ['存在的主要问题', 'shortfalls'],
  ['短板弱项及成因', 'shortfalls'],
  ['党政主要负责人履行推进法治建设第一责任人职责情况', 'leadership'],
  ['下一步工作打算', 'plan'],
  ['2021年主要安排', 'plan'],
  ['2020年工作安排', 'plan'],
  ['下步安排', 'plan'],
  ['2020年重点工作', null],
  ['着力解决群众反映强烈的突出问题', null],
  ['化解矛盾纠纷', null],
])('%s: %s', (heading, part) => expect(partOfHeading(heading, 2020)).toBe(part))
