import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from './analysis.js'
import { analysisSchema } from './analysis-shape.js'
import { FajingError } from './errors.js'
import { textOfLines } from './intake/plain/plain-text.js'
import { loadKit } from './kit.js'
import { totalOf } from './scoring/score.js'

const kit = loadKit()
const folder = 'fixtures/reports'
const reports = readdirSync(folder).filter((file) => file.endsWith('.txt'))
const read = (file: string) => textOfLines(readFileSync(join(folder, file), 'utf8'), 'txt')

describe.each(reports)('the analysis of %s', (file) => {
  const analysis = analyse(read(file), kit)

  test('has the published shape', () => {
    expect(analysisSchema.parse(analysis)).toEqual(analysis)
  })

  test('has sentences in order that slice back to the text', () => {
    let end = 0
    for (const sentence of analysis.sentences) {
      expect(sentence.start).toBeGreaterThanOrEqual(end)
      expect(analysis.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      end = sentence.end
    }
  })

  test('quotes the text wherever it points', () => {
    for (const { start, end, quote } of [
      ...analysis.findings.flatMap((f) => f.ranges),
      ...analysis.score.indicators.flatMap((i) => i.ranges),
    ])
      expect(analysis.text.slice(start, end)).toBe(quote)
    for (const { evidence } of analysis.sentences.flatMap((s) => s.indicators))
      for (const term of evidence.terms) expect(term.end).toBeGreaterThan(term.start)
  })

  test('gives a total that its own rows add up to', () => {
    expect(totalOf(analysis.score.indicators).total).toBe(analysis.score.total)
  })

  test('rests every level above 0 on a sentence of the measures or the leadership part', () => {
    const counted = new Set(
      analysis.sentences.filter((s) => s.part === 'measures' || s.part === 'leadership').map((s) => s.start),
    )
    for (const { level, ranges } of analysis.score.indicators) {
      if (level > 0) expect(ranges.length).toBeGreaterThan(0)
      for (const range of ranges) expect(counted).toContain(range.start)
    }
  })

  test('tags nothing in titles, preambles, signatures and page furniture', () => {
    for (const sentence of analysis.sentences)
      if (['title', 'opening', 'signature', 'chrome'].includes(sentence.part))
        expect([sentence.areas, sentence.indicators, sentence.shortfall]).toEqual([[], [], null])
  })

  test('is the same, byte for byte, every time', () => {
    expect(JSON.stringify(analyse(read(file), kit))).toBe(JSON.stringify(analysis))
  })
})

describe('an analysis', () => {
  const report = read('whole-2023.txt')

  test('refuses a text that is no such report', () => {
    const recipe = '把面粉倒进碗里，加水揉成面团，盖上湿布醒三十分钟。'.repeat(20)
    expect(() => analyse(textOfLines(recipe, 'txt'), kit)).toThrow(FajingError)
  })

  test('refuses a framework that is not there, naming those that are', () => {
    expect(() => analyse(report, kit, { framework: 'outline-1999' })).toThrow(/outline-2015-2020/)
  })

  test('takes the caller’s word for year and place, and says so', () => {
    const { report: about, framework } = analyse(report, kit, { year: 2019, place: '青岚市临溪区' })
    expect([about.year, about.place, framework]).toEqual([2019, '青岚市临溪区', 'outline-2015-2020'])
    expect([about.sources['year']?.from, about.sources['place']?.from]).toEqual(['caller', 'caller'])
  })

  test('scores nothing for a year without a known outline', () => {
    const { framework, score, sentences } = analyse(report, kit, { year: 2027 })
    expect([framework, score.total, score.indicators]).toEqual([null, null, []])
    expect(sentences.some((sentence) => sentence.areas.length > 0)).toBe(true)
  })
})
