import { expect, test } from 'vitest'
import { halfUnits, halfWidth } from '../language/normalise.js'
import { evidenceMarksIn, hasEvidence } from './evidence-marks.js'

const evidenceMarks = (sentence: string) => evidenceMarksIn(halfUnits([sentence]), 0, sentence.length)

test.each([
  ['审查合同41件。', ['figure']],
  ['按时办结率99.4%。', ['figure']],
  ['印发《松屏镇行政执法公示办法》。', ['document']],
  ['转发云政发〔2021〕35号文件。', ['document']],
  ['3月15日召开动员会。', ['date']],
  ['“松屏板凳会”入选全市法治政府建设示范案例。', ['case']],
  ['全年召开会议十二次。', ['figure']],
  ['全面落实行政执法三项制度。', []],
  ['推行一件事一次办。', []],
  ['推进两法衔接。', []],
  ['一是规范案卷评查。', []],
  ['3.规范案卷评查', []],
  ['坚持依法行政，不断提升能力。', []],
] as const)('%s', (sentence, marks) => {
  expect(evidenceMarks(sentence)).toEqual(marks)
  expect(hasEvidence(halfWidth(sentence))).toBe(marks.length > 0)
})

test('a run of digits is read once, not once from each of its digits', () => {
  const start = performance.now()
  expect(evidenceMarks('1'.repeat(200_000))).toEqual([])
  expect(performance.now() - start).toBeLessThan(2000)
})
