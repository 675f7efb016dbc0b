import { expect, test } from 'vitest'
import { sampleAnalysis } from '../../../tests/contract/sample-analysis.js'
import { select } from '../selection.js'
import { plain } from './escape.js'
import { markdownOf } from './markdown.js'

test('what Markdown would take for its own marks is shown as it was written', () => {
  expect(plain('*重点*|第1栏\n# 二')).toBe('\\*重点\\*\\|第1栏 \\# 二')
  expect(plain('- 一')).toBe('\\- 一')
  expect(plain('1. 一')).toBe('1\\. 一')
  expect(plain('33.3')).toBe('33.3')
})

test('findings stand under their status with quote and advice, dismissed ones at the end with the reason', () => {
  const analysis = sampleAnalysis()
  const [finding] = analysis.findings
  if (finding === undefined) throw new Error('the sample has a finding')
  const other = { ...finding, message: '总数与分项不符', suggestion: '请核对', fingerprint: 'f2' }
  const dismissals = [{ fingerprint: 'f1', reason: '计划另行印发' }]
  const words = markdownOf(select('报告.txt', { ...analysis, findings: [finding, other] }, { dismissals }), [])
  expect(words).toContain(
    '## 不合格\n\n1. **内容四项**（严重）总数与分项不符\n\n    > 全面推行行政执法公示制度。\n\n    建议：请核对\n\n## 存疑，请人工核对\n\n无',
  )
  expect(words).toContain('## 已由人工排除\n\n- 缺少下一年度安排　理由：计划另行印发')
})
