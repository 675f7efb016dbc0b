import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelsFolder } from '../../language/models-folder.js'
import { MODEL_FAULTS } from '../../messages/models.js'
import { say } from '../../messages/say.js'
import { checkModels } from './check-models.js'
import { countsOf, gapsOf } from './counts.js'

describe('the models of this project', () => {
  const models = checkModels(modelsFolder())
  const counts = countsOf(models)

  test('are sound', () => expect(models.faults).toEqual([]))

  test('are complete: every indicator of both editions has its concepts and exemplars', () =>
    expect(gapsOf(models)).toEqual([]))

  test('hold at least what was promised', () => {
    expect(counts.concepts).toBeGreaterThanOrEqual(500)
    expect(counts.forms).toBeGreaterThanOrEqual(1500)
    expect(Object.keys(counts.exemplars)).toHaveLength(44 + 35)
    expect(Math.min(...Object.values(counts.shortfalls))).toBeGreaterThanOrEqual(300)
    expect(counts.lookalikes).toBeGreaterThanOrEqual(600)
    expect(models.rules.length).toBeGreaterThanOrEqual(25)
  })
})

describe('faults', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fajing-models-'))
    // Of the exemplars only what the faults are put into: all of them are compared with each other each time.
    for (const part of [
      ...['frameworks', 'concepts', 'statutes', 'cues'],
      ...['tech.tsv', 'rules.tsv', 'documents/yunze-2017.tsv'].map((file) => `exemplars/${file}`),
    ])
      cpSync(join(modelsFolder(), part), join(folder, part), { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** Faults of the models with one file changed, as people read them. */
  function faultsWith(file: string, change: (content: string) => string): string[] {
    const path = join(folder, file)
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, change(sound))
    const { faults } = checkModels(folder)
    writeFileSync(path, sound)
    return faults.map(({ file, line, code, params }) => `${file}:${line} ${say(MODEL_FAULTS[code], params)}`)
  }

  const onLine = (number: number, line: string) => (content: string) =>
    content
      .split('\n')
      .map((old, i) => (i === number - 1 ? line : old))
      .join('\n')

  test.each([
    [
      'an unknown indicator',
      'concepts/rules.yaml',
      onLine(5, '  outline-2015-2020: [45]'),
      'concepts/rules.yaml:5 “outline-2015-2020”没有编号为“45”的指标',
    ],
    ['a misspelt field', 'concepts/rules.yaml', onLine(7, '  wieght: strong'), 'concepts/rules.yaml:1 缺少“weight”'],
    [
      'a number without quotes',
      'concepts/rules.yaml',
      onLine(5, '  outline-2015-2020: [9.1]'),
      'concepts/rules.yaml:5 “outline-2015-2020”的写法不对，应为指标编号的列表，带小数点的编号加引号，如 [5, "6.10"]',
    ],
    [
      'an id used twice',
      'concepts/rules.yaml',
      onLine(8, '- id: gov-legislation-plan'),
      'concepts/rules.yaml:8 概念“gov-legislation-plan”已在 concepts/rules.yaml 第 1 行定义过：请改名或合并',
    ],
    [
      'an area that is none',
      'exemplars/tech.tsv',
      onLine(3, 'technology\t7\t29\t1\t九、健全法治政府建设科技保障体系'),
      'exemplars/tech.tsv:3 没有名为“technology”的领域（可用：functions、rules、decision、enforcement、emergency、disputes、oversight、tech、capability、leadership、publicity）',
    ],
    ['an empty text', 'exemplars/tech.tsv', onLine(3, 'tech\t7\t29\t1\t'), 'exemplars/tech.tsv:3 例句是空的'],
    [
      'a level that is none',
      'exemplars/tech.tsv',
      onLine(3, 'tech\t7\t29\t4\t九、健全法治政府建设科技保障体系，全面建设'),
      'exemplars/tech.tsv:3 等次“4”不对，应为 1、2、3',
    ],
    [
      'a document without a year',
      'exemplars/documents/yunze-2017.tsv',
      onLine(1, '# 2017'),
      'exemplars/documents/yunze-2017.tsv:1 第一行要写年度，如“# year: 2021”，且该年度要有框架',
    ],
    [
      'a rule that names no concept',
      'concepts/context-rules.yaml',
      (content: string) => content.replace('concepts: [admin-mediation]', 'concepts: [admin-meditation]'),
      /^concepts\/context-rules\.yaml:\d+ 没有名为“admin-meditation”的概念$/,
    ],
  ])('%s is named with file and line', (_, file, change, expected) => {
    const faults = faultsWith(file, change)
    expect(faults).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })

  test('a file that is no YAML is named with the line where it breaks', () => {
    const faults = faultsWith('concepts/rules.yaml', onLine(3, '  forms: [政府立法工作计划, 年度立法计划'))
    expect(faults).toEqual([expect.stringMatching(/^concepts\/rules\.yaml:4 不是正确的 YAML/)])
  })

  test('a near-duplicate in another file is named with both places', () => {
    const sentence = readFileSync(join(modelsFolder(), 'exemplars/rules.tsv'), 'utf8')
      .split('\n')[1]
      ?.split('\t')
      .at(-1)
    const faults = faultsWith('exemplars/tech.tsv', onLine(2, `tech\t7\t29\t1\t另外，${sentence}`))
    expect(faults).toContainEqual(
      expect.stringMatching(/^exemplars\/tech\.tsv:2 与 exemplars\/rules\.tsv 第 2 行几乎相同/),
    )
  })
})
