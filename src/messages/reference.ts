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
