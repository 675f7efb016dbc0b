import { expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'

const REST = '全区建成便民服务站12个，办理事项300件。'

test.each([
  '（一）推动法律服务触手可及',
  '（一）推进法律知识宣传普及',
  '（一）扩大决策中的公众参与',
  '（一）促进社会安定祥和',
])('the heading %s ends with its line', (heading) => {
  const { sentences } = readReport(textOfLines(`一、主要举措\n${heading}\n${REST}`, 'txt'))
  expect(sentences.map(({ text }) => text)).toEqual(['一、主要举措', heading, REST])
})

test.each(['（一）规范执法检查及', '（一）规范执法检查以及', '（一）规范执法检查与', '（一）规范执法检查和'])(
  '%s goes on in the next line',
  (line) => {
    const { sentences } = readReport(textOfLines(`一、主要举措\n${line}\n案卷评查。`, 'txt'))
    expect(sentences).toHaveLength(2)
  },
)
