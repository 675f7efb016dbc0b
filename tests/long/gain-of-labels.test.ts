import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { analyse } from '../../src/analysis.js'
import { gainOfLabels, gainTable } from '../../src/evaluation/gain-of-labels.js'
import { readGoldFolder } from '../../src/evaluation/labelled-report.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { loadKit, type Kit } from '../../src/kit.js'
import { modelsFolder } from '../../src/language/models-folder.js'
import { readReviewedLabels } from '../../src/training/reviewed-labels.js'
import { train } from '../../src/training/train.js'

/** A place where quarrels are settled, under a name that nobody else has. */
const REVIEWED = [
  '“青禾议事亭”全年开亭212次，来者随到随议。',
  '全县新设“青禾议事亭”16处，每处配亭长1名、亭员3名。',
  '把“青禾议事亭”搬到田间地头，坐亭人员轮流值守。',
  '“青禾议事亭”当场说开1306件，其余转乡镇接着说。',
  '县级财政为“青禾议事亭”列支42万元，按件补助亭员。',
  '“青禾议事亭”亭员中，老党员、老教师、老支书占七成。',
  '出台“青禾议事亭”开亭规程，写明谁来坐、怎么说、说到哪一步收亭。',
  '“青禾议事亭”实行一事一签，签满后由亭长回访。',
]
const OTHERS = [
  '“青禾议事亭”夜间开亭，方便白天务工的群众。',
  '全年新增“青禾议事亭”9处，实现片区全覆盖。',
  '“青禾议事亭”亭员轮训两次，共218人次。',
  '为“青禾议事亭”配发记事簿和音像设备。',
  '“青禾议事亭”受理的事项一次说成率达到83%。',
  '评选“十佳青禾议事亭”，对表现突出的亭长予以通报表扬。',
]
const REPORT = `云岭县人民政府2022年法治政府建设情况报告

一、主要举措和成效

（一）依法全面履行政府职能。推行政务服务“一网通办”，高频事项全部实现网上可办。

（二）严格规范公正文明执法。全年抽查行政执法案卷120卷，通报问题21个。

（三）打造特色品牌。${OTHERS.join('')}

二、存在的不足

乡镇综合执法力量薄弱，持证人员占比偏低。

三、2023年工作安排

组织持证考试两次，为乡镇补充执法人员20名。
`

/** What a supervisor exports who corrected the tags of sentences, as the page of a report hands it out. */
function exported(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-gain-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const label = {
    role: 'measures',
    areas: ['disputes'],
    clauses: ['20'],
    shortfall: false,
    kind: null,
    judged: ['tag'],
  }
  const of = { year: 2022, framework: 'outline-2021-2025' }
  const file = join(folder, 'labels.jsonl')
  writeFileSync(
    file,
    REVIEWED.map((text, i) => JSON.stringify({ n: i, line: i + 1, text, ...label, ...of })).join('\n'),
  )
  return file
}

/** Sentences of the report with the name, and how many of them are about disputes. */
function right(kit: Kit): number {
  const { sentences } = analyse(textOfLines(REPORT, 'txt'), kit)
  const named = sentences.filter(({ text }) => text.includes('青禾议事亭'))
  expect(named).toHaveLength(OTHERS.length)
  return named.filter(
    ({ areas, indicators }) => areas[0]?.id === 'disputes' && indicators[0]?.id === 'outline-2021-2025/20',
  ).length
}

test('eight corrected sentences teach a name of one’s own, and what else was right stays so', () => {
  const labels = exported()
  const gold = readGoldFolder('fixtures/reports')
  const gain = gainOfLabels(gold, modelsFolder(), labels, () => undefined)
  process.stderr.write(`${gainTable(gain)}\n`)
  expect(gain.unseen.before).toBeLessThanOrEqual(REVIEWED.length / 2)
  expect(gain.unseen.after).toBeGreaterThanOrEqual(REVIEWED.length - 1)
  for (const figure of ['area', 'clause', 'silence', 'paragraph', 'shortfallF1', 'kind', 'coverageLevel'] as const)
    expect(gain.with[figure], figure).toBeGreaterThan((gain.without[figure] ?? 0) - 0.004)

  const copy = mkdtempSync(join(tmpdir(), 'fajing-models-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  cpSync(modelsFolder(), copy, { recursive: true })
  expect(right(loadKit(copy))).toBeLessThanOrEqual(OTHERS.length / 2)
  train(() => undefined, copy, readReviewedLabels(labels))
  expect(right(loadKit(copy))).toBe(OTHERS.length)
})
