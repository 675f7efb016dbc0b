import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'

/** Headings with their parts, sentences by part, and what is known about the report, of a text with one defect. */
function outline(name: string) {
  const text = readFileSync(new URL(`../../fixtures/defects/${name}.txt`, import.meta.url), 'utf8')
  const report = readReport(textOfLines(text, 'txt'))
  const { issuer, kind, year, publishedOn, signedOn } = report
  const parts = new Map<string, number>()
  for (const { part } of report.sentences) parts.set(part, (parts.get(part) ?? 0) + 1)
  return {
    about: [issuer, kind, year, publishedOn, signedOn].map((one) => one.value),
    headings: report.sentences.filter((one) => one.heading).map((one) => `${one.part} ${one.text}`),
    sentences: Object.fromEntries(parts),
    report,
  }
}

describe('a text with one defect is read as if it had none', () => {
  test('a sentence broken by a stray line break is one sentence', () => {
    const { report, about } = outline('torn-sentence')
    const torn = report.sentences.filter((one) => one.text.includes('\n')).map((one) => one.text.replace(/\n+/g, '|'))
    expect(torn).toEqual([
      '在区政务服务中心实施“一|窗受理、集成服务”，把水、电、气报装的14个环节并为4个，平均用时由9天压到3天，企业不用再为一件事跑|三个窗口。',
      '修订执法程序规定，|配发执法记录仪320台，抽查案卷86件。',
    ])
    expect(about).toEqual(['云浦区人民政府', 'government', 2021, '2022-03-18', '2022-03-10'])
  })

  test('a page flattened into one line is cut into menus, title, headings, paragraphs and signature', () => {
    const { headings, sentences, about, report } = outline('flattened')
    expect(headings).toEqual([
      'measures 一、强化组织领导，夯实法治工作基础',
      'measures 二、规范执法行为，维护良好水事秩序',
      'measures 三、加强学习培训，提升干部法治素养',
      'shortfalls 四、存在的问题和不足',
      'plan 五、下一步工作打算',
    ])
    expect(sentences).toEqual({ chrome: 3, title: 1, opening: 2, measures: 9, shortfalls: 3, plan: 3, signature: 2 })
    expect(about).toEqual(['梅浦市青原区水务局', 'department', 2021, '2022-02-15', '2022-01-28'])
    expect(report.title.value).toBe('梅浦市青原区水务局2021年法治政府建设工作报告')
  })

  test('half- and full-width marks may be mixed, also within one pair of brackets', () => {
    const { headings, about, report } = outline('mixed-punctuation')
    expect(headings).toEqual([
      'measures 一、主要举措和成效',
      'measures （一)深化“放管服"改革.',
      'measures (二）加强规范性文件管理。',
      'shortfalls 二、存在的问题和原因',
      'plan 三､2020年工作安排',
    ])
    expect(report.sentences.filter((one) => one.part === 'plan')).toHaveLength(3)
    expect(about).toEqual(['禾山县人民政府', 'government', 2019, null, '2020-02-20'])
  })

  test('dates with a dropped character are still dates', () => {
    const { about, sentences } = outline('dropped-characters')
    expect(about).toEqual(['南屏县人民政府', 'government', 2020, '2021-03-29', '2021-03-25'])
    expect(sentences).toEqual({ title: 1, chrome: 1, opening: 2, measures: 3, shortfalls: 2, plan: 2, signature: 2 })
  })

  test('ideographic spaces separate nothing that belongs together', () => {
    const { headings, about } = outline('ideographic-spaces')
    expect(headings.map((heading) => heading.replace(/\s/g, ''))).toEqual([
      'measures一、主要举措和成效',
      'measures（一）加强组织领导。',
      'measures（二）化解行政争议。',
      'shortfalls二、存在的不足',
      'plan三、下一步工作打算',
    ])
    expect(about).toEqual(['松原市人民政府', 'government', 2021, null, '2022-03-25'])
  })

  test('of doubled tables of metadata and the page clock the day of publication is read', () => {
    const { about, sentences } = outline('doubled-metadata')
    expect(about).toEqual(['晓岚县人民政府', 'government', 2021, '2022-03-24', null])
    expect(sentences).toEqual({ chrome: 14, title: 1, opening: 1, measures: 2, shortfalls: 2, leadership: 2, plan: 2 })
  })

  test('headings numbered on across sections keep their depth', () => {
    const { report } = outline('numbered-on')
    const depths = report.sentences.filter((one) => one.heading).map((one) => [one.part, one.path.length])
    expect(depths).toEqual([
      ['measures', 0],
      ['measures', 1],
      ['measures', 2],
      ['measures', 2],
      ['measures', 1],
      ['measures', 2],
      ['measures', 2],
      ['shortfalls', 0],
      ['shortfalls', 1],
      ['plan', 0],
      ['plan', 1],
    ])
  })

  test('a wrong year in a heading changes neither year nor part', () => {
    const { headings, about } = outline('wrong-year-heading')
    expect(headings).toEqual([
      'measures 一、2019年法治政府建设主要举措和成效',
      'shortfalls 二、存在的问题',
      'plan 三、2020年工作打算',
    ])
    expect(about).toEqual(['石桥镇人民政府', 'township', 2020, null, '2021-01-15'])
  })

  test('headings without numbers open parts', () => {
    expect(outline('unnumbered-headings').headings).toEqual([
      'measures 主要举措和成效',
      'measures 优化法治化营商环境',
      'measures 严格规范公正文明执法',
      'shortfalls 存在的不足和原因',
      'leadership 党政主要负责人履行第一责任人职责情况',
      'plan 2024年主要安排',
    ])
  })

  test('（一） may be the outermost number', () => {
    const { sentences, about } = outline('second-level-top')
    expect(sentences).toEqual({ title: 1, opening: 1, measures: 5, shortfalls: 3, plan: 3, signature: 2 })
    expect(about).toEqual(['柏林乡人民政府', 'township', 2022, null, '2022-12-28'])
  })

  test('第一部分 stands above 一、', () => {
    const { headings, about } = outline('named-parts')
    expect(headings).toEqual([
      'measures 第一部分　主要举措和成效',
      'measures 一、完善制度体系。',
      'measures 二、强化监督。',
      'shortfalls 第二部分　存在的不足及原因',
      'leadership 第三部分　党政主要负责人履行第一责任人职责情况',
      'plan 第四部分　2025年工作安排',
    ])
    expect(about).toEqual(['中共白榆县委 白榆县人民政府', 'joint', 2024, null, '2025-02-18'])
  })
})
