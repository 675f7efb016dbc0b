import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import type { Text } from '../intake/text.js'
import { readReport } from './read-report.js'
import type { Report } from './report.js'

const folder = new URL('../../fixtures/defects/', import.meta.url)
const FIXTURES = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** Pieces that reports and pages are made of, so that chance puts together what a page might hold. */
const PIECES = [
  ...['一、', '二、', '（一）', '(二)', '1.', '（1）', '①', '一是', '第一，', '第一部分', '首页 > 政务公开'],
  ...['某县人民政府', '2020年法治政府建设年度报告', '关于', '发布时间：2021-03-30', '来源：', '二○二一年三月二十五日'],
  ...[
    '主要举措和成效',
    '存在的不足和原因',
    '第一责任人职责',
    '下一步打算',
    '2021年工作安排',
    '全县',
    '我局',
    '印发《办法》',
  ],
  ...[
    '。',
    '；',
    '，',
    '：',
    '“',
    '”',
    '"',
    '《',
    '》',
    '（',
    '）',
    '\n',
    '\n\n',
    '　',
    ' ',
    '\t',
    '.',
    '202010月',
    '\ud800',
    '😀',
  ],
]
const madeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...FIXTURES), fc.nat(2000), fc.nat(300), fc.constantFrom(...PIECES))
    .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length)),
)

function textOf(text: string): Text {
  return text.trim() === '' ? { text, format: 'txt', blocks: [], stated: {} } : textOfLines(text, 'txt')
}

function expectSound(report: Report): void {
  let end = 0
  report.sentences.forEach((sentence, i) => {
    expect(sentence.start).toBeGreaterThanOrEqual(end)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    expect(report.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    expect(sentence.text.trim()).toBe(sentence.text)
    const paragraph = report.paragraphs[sentence.paragraph]
    expect(paragraph).toBeDefined()
    if (paragraph === undefined) return
    expect(paragraph.start).toBeLessThanOrEqual(sentence.start)
    expect(paragraph.end).toBeGreaterThanOrEqual(sentence.end)
    expect(paragraph.first <= i && i < paragraph.last).toBe(true)
    for (const heading of sentence.path) expect(heading).toBeLessThan(i)
    if (sentence.lead !== null) expect(sentence.lead).toBeLessThan(i)
    end = sentence.end
  })
  report.paragraphs.reduce((last, paragraph) => {
    expect(paragraph.start).toBeGreaterThanOrEqual(last)
    return paragraph.end
  }, 0)
  for (const { value, range, reason } of [
    report.title,
    report.issuer,
    report.place,
    report.level,
    report.kind,
    report.year,
    report.publishedOn,
    report.signedOn,
  ]) {
    if (value === null) expect(reason).not.toBeNull()
    if (range !== null) expect(range.start < range.end && range.end <= report.text.length).toBe(true)
  }
}

/** Half-width twin of a text, of the same length: 。 has none. */
function narrowed(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[“”]/g, '"')
    .replace(/\u3000/g, ' ')
}

function skeleton(report: Report) {
  return {
    sentences: report.sentences.map(({ start, end, part, heading, paragraph }) => [
      start,
      end,
      part,
      heading,
      paragraph,
    ]),
    about: [report.year, report.publishedOn, report.signedOn, report.level, report.kind].map((one) => one.value),
  }
}

describe('reading', () => {
  test('never throws, and its ranges are in order, nested and slice back, on any string', () => {
    fc.assert(
      fc.property(madeText, (text) => expectSound(readReport(textOf(text)))),
      { numRuns: 500 },
    )
  })

  test.each(FIXTURES.filter((text) => text.split('"').length === 1).map((text) => [text.slice(0, 24), text]))(
    'half- and full-width forms of %s read alike',
    (_, text) => {
      expect(skeleton(readReport(textOf(narrowed(text))))).toEqual(skeleton(readReport(textOf(text))))
    },
  )

  test('half- and full-width forms of made texts read alike', () => {
    const pieces = PIECES.filter((piece) => !/["“”\t 　\n]/.test(piece))
    const made = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('“先照后证”', '\n', '规范执法行为。')), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(made, (chosen) => {
        const text = chosen.join('')
        expect(skeleton(readReport(textOf(narrowed(text))))).toEqual(skeleton(readReport(textOf(text))))
      }),
    )
  })

  test('half a megabyte of one mark on one line takes seconds, not minutes', { timeout: 120_000 }, () => {
    for (const unit of ['一、', '（一）', '1.', '法治', '20', '“', '县 ', '，', '一是', '第一部分', '来源：', '\n一']) {
      const began = performance.now()
      readReport(textOf(unit.repeat(500_000 / unit.length)))
      expect(performance.now() - began, unit).toBeLessThan(10_000)
    }
  })

  test("what the caller says wins and is recorded as the caller's", () => {
    const report = readReport(textOf(FIXTURES[0] ?? ''), {
      place: '北京市密云区',
      year: 2018,
      publishedOn: '2019-03-31',
    })
    expect(
      [report.place, report.level, report.year, report.publishedOn].map(({ value, from, range }) => [
        value,
        from,
        range,
      ]),
    ).toEqual([
      ['北京市密云区', 'caller', null],
      ['county', 'caller', null],
      [2018, 'caller', null],
      ['2019-03-31', 'caller', null],
    ])
  })
})
