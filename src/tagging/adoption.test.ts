import { describe, expect, test } from 'vitest'
import { analyse } from '../analysis.js'
import type { Framework, Indicator } from '../framework/framework.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import { loadKit, withFrameworks } from '../kit.js'
import { adoptionOf } from './adoption.js'

const kit = loadKit()
const REPORT = [
  '云泽县人民政府2023年度法治政府建设工作情况报告',
  '一、主要举措和成效',
  '（一）规范行政执法。制定行政裁量权基准12项，办理轻微违法免罚案件86件。',
  '（二）加强行政复议。全年收到行政复议申请35件，审结31件，纠错4件。',
  '二、存在的不足和原因',
  '行政执法人员培训还不够经常。',
  '三、下一年度主要安排',
  '继续做好行政执法监督和行政复议工作。',
].join('\n\n')

function scheme(
  id: string,
  indicators: readonly Pick<Indicator, 'number' | 'title' | 'area' | 'terms' | 'counterparts'>[],
): Framework {
  const provenance = { verified: false, source: 'test' }
  const full = indicators.map((one) => ({
    ...one,
    scored: true,
    weight: 1,
    guideline: '',
    checkpoints: [],
    ...provenance,
  }))
  return {
    id,
    version: '1',
    title: id,
    years: null,
    chapters: [{ number: '1', title: id, indicators: full, ...provenance }],
    ...provenance,
  }
}

function levels(framework: Framework): Record<string, number> {
  const { score } = analyse(textOfLines(REPORT, 'txt'), withFrameworks(kit, [framework]), { framework: framework.id })
  return Object.fromEntries(score.indicators.map(({ id, level }) => [id.split('/')[1] ?? '', level]))
}

test('the outlines are known to the classifier and need no adoption', () => {
  for (const framework of kit.frameworks.filter(({ years }) => years !== null))
    expect(adoptionOf(framework, kit.lexicon.concepts.concepts, kit.classifier.outputs)).toBeNull()
})

describe('an indicator is found', () => {
  test('by its terms, and not where they do not stand', () => {
    const own = scheme('by-terms', [
      { number: '1', title: '复议', area: 'disputes', terms: ['行政复议'], counterparts: {} },
      { number: '2', title: '裁决', area: 'disputes', terms: ['行政裁决'], counterparts: {} },
    ])
    expect(levels(own)).toEqual({ 1: 3, 2: 0 })
  })

  test('by another form of a concept that one of its terms names', () => {
    const own = scheme('by-concept', [
      { number: '1', title: '基准', area: 'enforcement', terms: ['裁量权基准'], counterparts: {} },
    ])
    expect(levels(own)).toEqual({ 1: 3 })
  })

  test('by the outline that it corresponds to, without any term', () => {
    const own = scheme('by-counterpart', [
      { number: '1', title: '复议', area: 'disputes', terms: [], counterparts: { 'outline-2021-2025': ['22'] } },
      { number: '2', title: '裁决', area: 'disputes', terms: [], counterparts: { 'outline-2021-2025': ['21'] } },
    ])
    expect(levels(own)).toEqual({ 1: 3, 2: 0 })
  })

  test('only by its own terms where several share a counterpart', () => {
    const own = scheme('shared', [
      {
        number: '1',
        title: '复议',
        area: 'disputes',
        terms: ['行政复议'],
        counterparts: { 'outline-2021-2025': ['22'] },
      },
      {
        number: '2',
        title: '复议听证',
        area: 'disputes',
        terms: ['复议听证'],
        counterparts: { 'outline-2021-2025': ['22'] },
      },
    ])
    expect(levels(own)).toMatchObject({ 1: 3, 2: 0 })
  })
})

test('evidence names the term and where it stands', () => {
  const own = scheme('evidence', [
    { number: '1', title: '复议', area: 'disputes', terms: ['行政复议申请'], counterparts: {} },
  ])
  const analysis = analyse(textOfLines(REPORT, 'txt'), withFrameworks(kit, [own]), { framework: own.id })
  const terms = analysis.sentences.flatMap(({ indicators }) => indicators.flatMap(({ evidence }) => evidence.terms))
  expect(terms.map(({ start, end }) => analysis.text.slice(start, end))).toContain('行政复议申请')
})

test('a framework that is only there changes nothing for the others', () => {
  const own = scheme('beside', [
    { number: '1', title: '复议', area: 'disputes', terms: ['行政复议申请'], counterparts: {} },
  ])
  const text = textOfLines(REPORT, 'txt')
  expect(analyse(text, withFrameworks(kit, [own]))).toEqual(analyse(text, kit))
})
