import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { analyse } from '../../../src/analysis.js'
import { textOfLines } from '../../../src/intake/plain/plain-text.js'
import { loadKit, type Kit } from '../../../src/kit.js'
import { modelsFolder } from '../../../src/language/models-folder.js'
import { readReviewedLabels } from '../../../src/training/reviewed-labels.js'
import { train } from '../../../src/training/train.js'
import { exported } from './reviewed.js'

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

/** Sentences of the report with the name, and how many of them are about disputes. */
function right(kit: Kit): number {
  const { sentences } = analyse(textOfLines(REPORT, 'txt'), kit)
  const named = sentences.filter(({ text }) => text.includes('青禾议事亭'))
  expect(named).toHaveLength(OTHERS.length)
  return named.filter(
    ({ areas, indicators }) => areas[0]?.id === 'disputes' && indicators[0]?.id === 'outline-2021-2025/20',
  ).length
}

test('eight corrected sentences teach a name of one’s own: others with that name are read right', () => {
  const copy = mkdtempSync(join(tmpdir(), 'fajing-models-'))
  onTestFinished(() => rmSync(copy, { recursive: true }))
  cpSync(modelsFolder(), copy, { recursive: true })
  expect(right(loadKit(copy))).toBeLessThanOrEqual(OTHERS.length / 2)
  train(() => undefined, copy, readReviewedLabels(exported()))
  expect(right(loadKit(copy))).toBe(OTHERS.length)
})
