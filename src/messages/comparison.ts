import { coded } from './coded.js'
import type { Message } from './say.js'

/** What findings say that rest on two reports. */
export const COMPARISON_FINDINGS = coded('comparison', {
  copied: {
    zh: '与{issuer}{year}年度报告有 {characters} 字相同（占本报告可比文字的 {share}%，共 {passages} 段，已除去通用语、数字和地名），请核对是否照搬。',
    en: '{characters} characters ({share}% of what could be shared, {passages} passages, without set phrases, figures and names) are the same as in the {year} report of {issuer}.',
  },
  recycled: {
    zh: '与本单位{year}年度报告有 {characters} 字相同（占 {share}%，共 {passages} 段），请核对是否沿用旧稿。',
    en: '{characters} characters ({share}%, {passages} passages) are the same as in the issuer’s own report of {year}.',
  },
  nothingShared: {
    zh: '与 {count} 份报告比对，未见成段相同的文字。',
    en: 'No passage is shared with the {count} reports compared.',
  },
  nothingToCompare: { zh: '没有可以比对的报告。', en: 'There is no report to compare with.' },
  repeated: {
    zh: '上年（{year}年度）承认的不足今年原样重复，未见变化。',
    en: 'A shortfall of {year} is repeated word for word.',
  },
  inSubstance: {
    zh: '上年（{year}年度）承认的不足今年仍在，说法不同、实质相近。',
    en: 'A shortfall of {year} is admitted again in other words.',
  },
  noneRepeated: {
    zh: '上年（{year}年度）的 {count} 处不足，今年未见重复。',
    en: 'None of the {count} shortfalls of {year} is repeated.',
  },
  noYearBefore: { zh: '没有上一年度的报告，无法对照。', en: 'There is no report of the year before.' },
  noShortfallsBefore: {
    zh: '上年（{year}年度）报告未见承认的不足，无从对照。',
    en: 'The report of {year} admits no shortfall.',
  },
  notMentioned: {
    zh: '上年（{year}年度）计划中的这一项，今年的举措中未见提及，请核对落实情况。',
    en: 'The measures do not mention this promise of the plan of {year}.',
  },
  promisedAgain: {
    zh: '上年（{year}年度）计划中的这一项，今年的举措中未见提及，又写入了下一年的计划。',
    en: 'The measures do not mention this promise of the plan of {year}; it is promised again.',
  },
  partly: {
    zh: '上年（{year}年度）计划中的这一项，今年只见部分落实。',
    en: 'This promise of the plan of {year} shows as kept in part.',
  },
  shortOfTarget: {
    zh: '上年（{year}年度）计划 {promised}，今年写的是 {reached}，未达到。',
    en: 'The plan of {year} promised {promised}; {reached} is reported.',
  },
  kept: {
    zh: '上年（{year}年度）计划中有 {count} 项，在今年的举措中能够对上。',
    en: '{count} promises of the plan of {year} show as done.',
  },
  noPromises: {
    zh: '上年（{year}年度）报告没有可以核对的计划。',
    en: 'The report of {year} holds no plan that could be followed up.',
  },
  growthHolds: {
    zh: '“{name}”：按上年（{year}年度）报告的 {base}，同比{label} {rate} 相符。',
    en: '“{name}”: with {base} in the report of {year}, the change of {rate} agrees.',
  },
  growthDiffers: {
    zh: '“{name}”写同比{label} {rate}，但上年（{year}年度）报告写的是 {base}，按两年的数算是 {worked}，请核对口径。',
    en: '“{name}” is said to change by {rate}, but the report of {year} gives {base}: {worked}.',
  },
})

/** Words of the report that `fajing compare` prints for a person. */
export const COMPARE_WORDS = {
  about: { zh: '{left} → {right}', en: '{left} → {right}' },
  promises: { zh: '上年计划与今年举措', en: 'Promises of last year and measures of this year' },
  shortfalls: { zh: '不足的变化', en: 'What became of the shortfalls' },
  shared: { zh: '两份报告相同的段落', en: 'Passages that both reports share' },
  characters: { zh: '{characters} 字', en: '{characters} characters' },
  findings: { zh: '检查结果', en: 'Findings' },
  none: { zh: '无', en: 'none' },
  notBefore: {
    zh: '这不是同一单位先后两个年度的报告（较早的写在前面），只比对相同的文字。',
    en: 'These are not reports of one issuer, the older one first: only shared text is looked for.',
  },
} as const satisfies Record<string, Message>

export const OUTCOME_NAMES = {
  done: { zh: '已见落实', en: 'done' },
  partly: { zh: '部分落实', en: 'in part' },
  'not-mentioned': { zh: '未见提及', en: 'not mentioned' },
  unclear: { zh: '无法判断', en: 'unclear' },
} as const satisfies Record<string, Message>

export const FATE_NAMES = {
  repeated: { zh: '原样重复', en: 'word for word' },
  'in-substance': { zh: '实质相近', en: 'in substance' },
  gone: { zh: '不再提及', en: 'gone' },
  new: { zh: '今年新提', en: 'new' },
} as const satisfies Record<string, Message>
