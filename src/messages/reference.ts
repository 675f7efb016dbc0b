import type { IssuerKind, Level } from '../words.js'
import type { Message } from './say.js'

export const LEVEL_WORDS: Readonly<Record<Level, Message>> = {
  province: { zh: '省', en: 'province' },
  prefecture: { zh: '市', en: 'prefecture' },
  county: { zh: '县', en: 'county' },
  township: { zh: '乡镇、街道', en: 'township' },
}

export const KIND_WORDS: Readonly<Record<IssuerKind, Message>> = {
  government: { zh: '政府', en: 'government' },
  department: { zh: '部门', en: 'department' },
  township: { zh: '乡镇政府', en: 'township government' },
  joint: { zh: '党委政府联合', en: 'party and government jointly' },
}

/** Words of docs/reference/frameworks.md. */
export const REFERENCE_WORDS = {
  head: {
    zh: '# 框架一览\n\n本页由 `models/frameworks/*.yaml` 和 `models/concepts/*.yaml` 生成（`npm run docs`），不要直接修改。“核对”一栏说标题文字是否与公布的文本核对过；编码说明是本项目所写，不是官方文字。官方不公布权重，各指标权重相等。',
    en: '# Frameworks\n\nWritten from `models/` by `npm run docs`; do not edit.',
  },
  whenChosen: { zh: '选定时使用', en: 'when chosen' },
  provenance: { zh: '来源：{source}（{verified}）', en: 'Source: {source} ({verified})' },
  notScored: { zh: '（不计分）', en: ' (not scored)' },
  all: { zh: '全部', en: 'all' },
  checkpoint: { zh: '核查点：{title}（{verified}）', en: 'Checkpoint: {title} ({verified})' },
  verified: { zh: '已核对', en: 'verified' },
  unverified: { zh: '未核对', en: 'not verified' },
  crossing: { zh: '对应关系：{from} → {to}', en: 'Crosswalk: {from} → {to}' },
  crossingNote: {
    zh: '按两边共有的概念计算，括号内为强度（1 为全部概念都相同）。不同年度的报告按领域比较，不按条目直接换算。',
    en: 'By shared concepts; strength in brackets.',
  },
  noCrossing: { zh: '（没有明显对应）', en: '(none)' },
} as const satisfies Record<string, Message>

/** Words of docs/reference/checks.md. */
export const CHECKS_REFERENCE = {
  head: {
    zh: '# 检查一览\n\n本页由检查的登记和 `fixtures/checks` 中的例文生成（`npm run docs`），不要直接修改；例中的结果是对例文实际运行得到的。“不合格”只用于不可能对的地方；拿不准的写“存疑”，请人工核对；文中看不出的写“无法判断”，不作合格处理。',
    en: '# Checks\n\nWritten from the registry of checks and the examples in `fixtures/checks` by `npm run docs`; do not edit.',
  },
  single: { zh: '## 看一份报告的检查', en: '## Checks of one report' },
  compared: {
    zh: '## 对照其他报告的检查\n\n这些检查需要另一份报告：入库后自动与本单位上一年度和其他地方的报告对照，或用 `fajing compare 旧文件 新文件`。它们的结果与单份报告的结果分开存放，不受档案（profile）影响。',
    en: '## Checks beside other reports\n\nStored reports are compared by themselves; `fajing compare OLDER NEWER` compares two files. Profiles do not touch these findings.',
  },
  looksFor: { zh: '查什么：{words}', en: 'Looks for: {words}' },
  why: { zh: '为什么：{words}', en: 'Why: {words}' },
  basis: { zh: '依据：{words}（{verified}）', en: 'Basis: {words} ({verified})' },
  statuses: { zh: '可能的结论：{words}', en: 'Statuses: {words}' },
  severity: { zh: '等级：{words}', en: 'Severity: {words}' },
  unset: { zh: '不选档案', en: 'no profile' },
  off: { zh: '不查', en: 'off' },
  lighter: { zh: '个别结果另有较轻的等级', en: 'some results weigh less' },
  example: { zh: '例文：', en: 'Example:' },
  older: { zh: '例文（上一份）：', en: 'Example, the older report:' },
  newer: { zh: '例文（本份）：', en: 'Example, the newer report:' },
  found: { zh: '得到：', en: 'Findings:' },
  quote: { zh: '原文：“{words}”', en: 'Quote: “{words}”' },
  otherQuote: { zh: '另一份：“{words}”', en: 'In the other report: “{words}”' },
  suggestion: { zh: '建议：{words}', en: 'Suggestion: {words}' },
} as const satisfies Record<string, Message>
