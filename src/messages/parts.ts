import type { Part, PartStatus, Area } from '../words.js'
import type { Message } from './say.js'

/** What people call the parts of a report. */
export const PART_NAMES: Readonly<Record<Part, Message>> = {
  measures: { zh: '主要举措和成效', en: 'Measures and results' },
  shortfalls: { zh: '不足和原因', en: 'Shortfalls and their causes' },
  leadership: {
    zh: '党政主要负责人履行第一责任人职责情况',
    en: 'What the principal leaders did as first responsible persons',
  },
  plan: { zh: '下一年度主要安排', en: 'Plan for the next year' },
  title: { zh: '标题', en: 'Title' },
  opening: { zh: '引言', en: 'Opening' },
  signature: { zh: '落款', en: 'Signature' },
  chrome: { zh: '页面附属信息', en: 'Page furniture' },
  other: { zh: '其他', en: 'Other' },
}

export const PART_STATUS_NAMES: Readonly<Record<PartStatus, Message>> = {
  present: { zh: '单独成部分', en: 'present' },
  embedded: { zh: '有内容，写在其他部分中', en: 'embedded in another part' },
  absent: { zh: '缺', en: 'absent' },
  uncertain: { zh: '需人工核对', en: 'uncertain' },
}

export const AREA_NAMES: Readonly<Record<Area, Message>> = {
  functions: { zh: '政府职能', en: 'Government functions' },
  rules: { zh: '制度体系', en: 'Rules and legislation' },
  decision: { zh: '行政决策', en: 'Decision-making' },
  enforcement: { zh: '行政执法', en: 'Enforcement' },
  emergency: { zh: '突发事件应对', en: 'Emergency response' },
  disputes: { zh: '矛盾纠纷化解', en: 'Dispute resolution' },
  oversight: { zh: '权力制约监督', en: 'Oversight' },
  tech: { zh: '数字法治政府', en: 'Technology' },
  capability: { zh: '法治思维和能力', en: 'Capability' },
  leadership: { zh: '组织领导和推进机制', en: 'Leadership' },
  publicity: { zh: '普法与法治社会', en: 'Publicity' },
}
