import { catalogue } from './catalogue.js'

/** Deciding about what the machine said. */
export const REVIEW = catalogue({
  review: { zh: '复核', en: 'Review' },
  confirmed: { zh: '属实', en: 'Confirm' },
  dismissed: { zh: '驳回', en: 'Dismiss' },
  corrected: { zh: '更正', en: 'Correct' },
  done: { zh: '已复核 {count} 项', en: '{count} reviewed' },
  scores: { zh: '覆盖度：机器 {machine}，复核后 {reviewed}', en: 'Coverage: machine {machine}, reviewed {reviewed}' },
  agreement: { zh: '{people} 一致率 {observed}%', en: '{people} agree on {observed}%' },
  keys: {
    zh: '键盘：j / k 下一项、上一项，c 属实，x 驳回，e 更正',
    en: 'Keys: j / k next and previous, c confirm, x dismiss, e correct',
  },
  person: { zh: '复核人', en: 'Your name' },
  reason: { zh: '理由', en: 'Reason' },
  value: { zh: '应为', en: 'Should be' },
  clauses: { zh: '指标编号（用顿号或逗号分开）', en: 'Numbers of indicators, separated by commas' },
  keep: { zh: '记下', en: 'Keep' },
  leave: { zh: '不记', en: 'Leave' },
  noShortfall: { zh: '不是不足', en: 'no shortfall' },
  isRight: { zh: '经核对属实。', en: 'Checked, and it is so.' },
})
