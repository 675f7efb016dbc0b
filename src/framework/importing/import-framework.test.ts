import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readRows } from '../../intake/sheet/read-rows.js'
import { modelsFolder } from '../../language/models-folder.js'
import { indicatorsOf } from '../framework.js'
import { readConceptIndex, readFrameworks } from '../read-models.js'
import { importFramework, type ImportFacts } from './import-framework.js'
import { templateWorkbook } from './template.js'

const models = {
  concepts: readConceptIndex(join(modelsFolder(), 'concepts')),
  frameworks: readFrameworks(join(modelsFolder(), 'frameworks')),
}

function imported(table: readonly (readonly (string | number | null)[])[], facts: ImportFacts = {}) {
  const rows = table.map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => String(cell ?? '')) }))
  return importFramework(rows, models, facts)
}

const HEADER = ['编号', '名称', '上级', '权重', '适用层级', '关键词']

test('a file whose name is no title still makes a framework', () => {
  const { framework } = imported([HEADER, ['1', '推行行政执法公示', '', 1, '', '执法公示']], { fileName: '1.xlsx' })
  expect(framework.title).toBe('自有指标体系')
})

test('a sheet of a hundred indicators becomes a framework within two seconds', () => {
  const chapters = ['行政执法', '行政复议', '重大行政决策', '政务公开', '矛盾纠纷']
  const rows = chapters.flatMap((chapter, c) => [
    [`${c + 1}`, chapter, '', '', '', ''],
    ...Array.from({ length: 20 }, (_, i) => [
      `${c + 1}.${i + 1}`,
      `${chapter}第${i + 1}项要求`,
      `${c + 1}`,
      1,
      '县级',
      chapter,
    ]),
  ])
  const started = performance.now()
  const { framework, report } = imported([HEADER, ...rows])
  expect(performance.now() - started).toBeLessThan(2000)
  expect(report).toMatchObject({ rows: 105, indicators: 100, unplaced: [] })
  expect(framework.chapters).toHaveLength(5)
  expect(indicatorsOf(framework).map((one) => one.number)).toContain('3.10')
})

test('the template imports as it is', async () => {
  const { framework, report } = importFramework(await readRows(await templateWorkbook()), models, {
    title: '模板',
  })
  expect(report.unplaced).toEqual([])
  expect(indicatorsOf(framework).map(({ number, area, weight, terms }) => ({ number, area, weight, terms }))).toEqual([
    { number: '1.1', area: 'enforcement', weight: 3, terms: ['执法公示', '全过程记录', '法制审核'] },
    { number: '1.2', area: 'enforcement', weight: 2, terms: ['首违不罚', '免罚清单', '柔性执法'] },
    { number: '2.1', area: 'disputes', weight: 5, terms: ['行政复议', '复议纠错'] },
    { number: '2.2', area: 'disputes', weight: 2, terms: ['人民调解', '调解委员会'] },
  ])
})

test('a table with a column for each level and merged cells is read downwards', () => {
  const { framework } = imported([
    ['某省法治政府建设指标体系', null, null, null],
    ['一级指标', '二级指标', '三级指标', '分值'],
    ['一、行政执法', '（一）执法程序', '1.落实行政执法公示', 2],
    [null, null, '2.落实执法全过程记录', 1],
    [null, '（二）执法监督', '3.开展案卷评查', 1],
    ['二、政务公开', '（三）主动公开', '4.依申请公开按时答复', 3],
  ])
  expect(framework.title).toBe('某省法治政府建设指标体系')
  expect(
    framework.chapters.map(({ title, indicators }) => [
      title,
      indicators.map((one) => [one.group, one.title, one.weight]),
    ]),
  ).toEqual([
    [
      '行政执法',
      [
        ['执法程序', '落实行政执法公示', 2],
        ['执法程序', '落实执法全过程记录', 1],
        ['执法监督', '开展案卷评查', 1],
      ],
    ],
    ['政务公开', [['主动公开', '依申请公开按时答复', 3]]],
  ])
})

describe('every row that is not simply taken over is reported with its line', () => {
  test.each([
    ['no title', ['9', '', '', 1, '', ''], 'unplaced', 'no-title'],
    ['a parent that is not there', ['9', '行政裁决', '没有的上级', 1, '', ''], 'unplaced', 'parent-not-found'],
    ['a deduction', ['1.9', '行政诉讼败诉扣分', '1', -2, '', ''], 'unplaced', 'deduction'],
    ['a number used twice', ['1.1', '行政裁决', '1', 1, '', ''], 'notes', 'number-given'],
    ['a weight that is none', ['1.9', '行政裁决', '1', '待定', '', ''], 'notes', 'weight-not-read'],
    ['a scope that is none', ['1.9', '行政裁决', '1', 1, '甲类', ''], 'notes', 'scope-not-read'],
    ['an area guessed', ['1.9', '行政裁决', '1', 1, '', ''], 'notes', 'area-guessed'],
    ['terms from the title', ['1.9', '行政裁决', '1', 1, '', ''], 'notes', 'terms-from-title'],
  ] as const)('%s', (_, row, list, code) => {
    const { report } = imported([
      HEADER,
      ['1', '矛盾化解', '', '', '', ''],
      ['1.1', '行政复议', '1', 1, '', '行政复议'],
      [...row],
    ])
    expect(report[list]).toContainEqual(expect.objectContaining({ line: 4, code }))
  })

  test('rows whose parents go round in a circle', () => {
    const { report } = imported([
      HEADER,
      ['1', '行政复议', '2', 1, '', ''],
      ['2', '行政裁决', '1', 1, '', ''],
      ['3', '政务公开', '', 1, '', ''],
    ])
    expect(report.unplaced.map(({ line, code }) => [line, code])).toEqual([
      [2, 'parent-in-circle'],
      [3, 'parent-in-circle'],
    ])
  })

  test('an indicator whose area nothing tells', () => {
    const { report } = imported([
      HEADER,
      ['1', '甲类事项', '', '', '', ''],
      ['1.1', '甲乙丙事项', '1', 1, '', ''],
      ['2', '化解', '', '', '', ''],
      ['2.1', '行政复议', '2', 1, '', ''],
    ])
    expect(report.unplaced).toEqual([expect.objectContaining({ line: 3, code: 'area-not-known' })])
  })
})

test('outline numbers of either edition lead to counterparts; those that are not there are reported', () => {
  const { framework, report } = imported([
    [...HEADER, '纲要对应', '纲要对应（2015）'],
    ['1', '复议应诉', '', 1, '', '行政复议', '第22条、23条、99条', '33'],
  ])
  expect(indicatorsOf(framework)[0]?.counterparts).toEqual({
    'outline-2021-2025': ['22', '23'],
    'outline-2015-2020': ['33'],
  })
  expect(report.notes).toContainEqual(
    expect.objectContaining({
      code: 'counterpart-not-found',
      params: { framework: 'outline-2021-2025', number: '99' },
    }),
  )
})

test('the same table gives the same framework, another one another version', () => {
  const rows = [HEADER, ['1', '行政复议', '', 1, '', '行政复议']]
  const [one, same, other] = [imported(rows), imported(rows), imported([...rows, ['2', '政务公开', '', 1, '', '']])]
  expect(same.framework).toEqual(one.framework)
  expect(other.framework.version).not.toBe(one.framework.version)
})

test('a table without a header or without one indicator is refused with a code', () => {
  const refusal = (table: Parameters<typeof imported>[0]) => {
    try {
      return imported(table)
    } catch (error) {
      return error
    }
  }
  expect(
    refusal([
      ['甲', '乙'],
      ['1', '2'],
    ]),
  ).toMatchObject({ code: 'table-without-columns' })
  expect(refusal([HEADER, ['1', '', '', '', '', '']])).toMatchObject({ code: 'table-without-indicators' })
})
