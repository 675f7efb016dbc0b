import { describe, expect, test } from 'vitest'
import { runInHeading } from './run-in-heading.js'

/** Each text with ｜ where its heading ends. */
describe('a heading that runs into its sentence', () => {
  test.each([
    '强化组织领导,夯实法治工作基础｜区局党组高度重视法治建设,全年专题研究4次。',
    '规范执法行为,维护良好水事秩序｜我局推行三项制度,巡查河道1260公里。',
    '依法全面履行政府职能｜2021年,全县取消证明材料48项,办理时限压缩一半。',
    '加强学习培训,提升干部法治素养｜坚持每月集中学法,46人全部合格。',
    '存在的问题和不足｜执法力量薄弱,区级水政监察人员仅5人。',
    '党政主要负责人履行推进法治建设第一责任人职责情况｜县长主持常务会议学法6次。',
    '主要举措和成效｜今年以来,全市法治政府建设取得新进展。',
    '化解矛盾纠纷 ｜县司法局牵头排查矛盾纠纷212件,调解成功率97%。',
  ])('%s', (marked) => {
    const words = marked.replace('｜', '')
    expect(words.slice(0, runInHeading(words) ?? 0).trimEnd()).toBe(marked.split('｜')[0]?.trimEnd())
  })
})

describe('no heading', () => {
  test.each(['一是加强领导。', '', '推进复议规范化建设,提高出庭应诉率。', '2020年,全区新增市场主体1.2万户。'])(
    '%s',
    (words) => expect(runInHeading(words)).toBeNull(),
  )
})
