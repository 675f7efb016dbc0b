import { describe, expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from '../reading/read-report.js'
import type { ShortfallKind } from '../words.js'
import { causesAfter } from './cause.js'

/** Lines of a part on shortfalls, or sentences of one line, each with what it admits. */
function causes(lines: readonly (readonly [string, ShortfallKind])[], between = '\n'): (string | null)[] {
  const told = lines.map(([line]) => line).join(between)
  const text = `云岭县2023年法治政府建设情况报告\n二、存在的不足和原因\n${told}`
  const report = readReport(textOfLines(text, 'txt'))
  const kinds = new Map(lines)
  const admissions = report.sentences.map((sentence) => kinds.get(sentence.text) ?? null)
  const after = causesAfter(report, admissions)
  return report.sentences.flatMap((_, i) => (admissions[i] === null ? [] : [after.get(i)?.text ?? null]))
}

describe('the cause that follows a shortfall', () => {
  test('is that of the shortfall before it', () => {
    expect(
      causes([
        ['复议办案力量薄弱。', 'vague'],
        ['编制没有同步划转是直接原因。', 'cause'],
        ['普法的针对性有待增强。', 'vague'],
      ]),
    ).toEqual(['编制没有同步划转是直接原因。', null, null])
  })

  test.each([
    ['究其原因，少数干部认识有偏差。', null],
    ['产生上述问题的原因，主要是少数干部认识有偏差。', null],
    ['三是究其原因，少数干部认识有偏差。', null],
    ['这主要是因为编制不足。', '这主要是因为编制不足。'],
  ])('%s at the end of a list', (cause, own) => {
    expect(
      causes([
        ['一是复议办案力量薄弱。', 'vague'],
        ['二是普法的针对性有待增强。', 'vague'],
        [cause, 'cause'],
      ]),
    ).toEqual([null, own, null])
  })

  test('is that of all sentences of its item', () => {
    const cause = '究其原因，经费没有纳入预算。'
    expect(
      causes(
        [
          ['（二）监管手段落后。', 'vague'],
          ['计量设施偏少，数据没有共享。', 'concrete'],
          [cause, 'cause'],
        ],
        '',
      ),
    ).toEqual([cause, cause, null])
  })

  test('is that of the last one, where the others have theirs', () => {
    expect(
      causes([
        ['一是复议办案力量薄弱。', 'vague'],
        ['根子在于编制没有划转。', 'cause'],
        ['二是普法的针对性有待增强。', 'vague'],
        ['根子在于方式陈旧。', 'cause'],
      ]),
    ).toEqual(['根子在于编制没有划转。', null, '根子在于方式陈旧。', null])
  })
})
