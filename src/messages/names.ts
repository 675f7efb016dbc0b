import type { CoverageLevel, FindingStatus, Level, Severity, ShortfallKind } from '../words.js'
import { say, type Language, type Message } from './say.js'

/** Short names of the checks; what each looks for stands in the check itself. */
const CHECK_NAMES: Readonly<Record<string, Message>> = {
  'required-parts': { zh: '内容四项', en: 'Required parts' },
  timeliness: { zh: '报送和公开时限', en: 'Timeliness' },
  'outline-edition': { zh: '纲要版本', en: 'Outline edition' },
  'shortfall-quality': { zh: '不足的写法', en: 'Shortfalls' },
  figures: { zh: '数字核对', en: 'Figures' },
  citations: { zh: '法规引用', en: 'Citations' },
  'duty-checkpoints': { zh: '带数量期限的要求', en: 'Duties' },
  writing: { zh: '文字规范', en: 'Writing' },
  'copied-text': { zh: '相同文字', en: 'Shared text' },
  'repeated-shortfall': { zh: '重复的不足', en: 'Repeated shortfalls' },
  'follow-up': { zh: '上年计划落实', en: 'Promises' },
  growth: { zh: '两年增幅', en: 'Growth' },
}

/** What people call a check; its id where it has no name. */
export function checkName(id: string, language: Language = 'zh'): string {
  const name = CHECK_NAMES[id]
  return name === undefined ? id : say(name, {}, language)
}

export const STATUS_NAMES: Readonly<Record<FindingStatus, Message>> = {
  pass: { zh: '合格', en: 'pass' },
  fail: { zh: '不合格', en: 'fail' },
  uncertain: { zh: '存疑', en: 'uncertain' },
  not_assessable: { zh: '无法判断', en: 'not assessable' },
}

export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: { zh: '严重', en: 'error' },
  warning: { zh: '一般', en: 'warning' },
  info: { zh: '提示', en: 'hint' },
}

export const KIND_NAMES: Readonly<Record<ShortfallKind, Message>> = {
  vague: { zh: '笼统', en: 'vague' },
  concrete: { zh: '具体', en: 'concrete' },
  cause: { zh: '原因', en: 'cause' },
}

export const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '市级', en: 'prefecture' },
  county: { zh: '县级', en: 'county' },
  township: { zh: '乡级', en: 'township' },
}

/** How far an indicator is covered, 0 to 3. */
export const COVERAGE_NAMES: Readonly<Record<CoverageLevel, Message>> = {
  0: { zh: '未写到', en: 'absent' },
  1: { zh: '只有提法', en: 'named' },
  2: { zh: '有举措', en: 'acted' },
  3: { zh: '有实据', en: 'evidenced' },
}
