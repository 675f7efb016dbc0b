import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'
import { sentencesWith } from './sentences-with.js'

test('finds the same sentences as asking each of them', () => {
  const words = fc.array(fc.constantFrom('2020年', '《办法》', '印发', '。', '；', '\n', ' ', '2', '0', '一、'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, fc.constantFrom('20', '《', '年。', '\n'), (pieces, sign) => {
      const report = readReport(textOfLines(`云泽县2020年法治政府建设年度报告\n${pieces.join('')}`, 'txt'))
      expect(sentencesWith(report, sign)).toEqual(report.sentences.filter(({ half }) => half.includes(sign)))
    }),
  )
})
