import { halfWidth } from '../language/normalise.js'

const UNITS =
  '(?:件|起|次|人次|人|名|户|家|个|项|条|份|期|场|场次|例|宗|部|册|篇|套|卷|批|批次|元|平方米|公里|亩|吨|所|支|处|台|辆|种|轮|天|小时|分钟|工作日|分|位|类|张|本|节|堂|座|段|站|%|‰|个百分点)'
/** A number in digits with what it counts, from its last digit on: from its first it would be read once for each of its digits. */
const FIGURE = new RegExp(`\\d[.,]{0,3}\\s{0,8}[余多几]?\\s{0,8}[万亿]?[余多]?\\s{0,8}${UNITS}`)
/** A number in Chinese numerals counts only where it is no set phrase: 三项制度, 一件事一次办, 两法衔接 are none. */
const WRITTEN = new RegExp(
  `(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百[零一二三四五六七八九十]*|[一二三四五六七八九]千[零一二三四五六七八九十百]*)[余多]?(?:次|期|场|件|起|人|名|份|户|家|条|批)|[两三四五六七八九](?:次|期|场次|批次|人次)(?!办|制)`,
)
const PERCENT = /\d\s{0,4}%|百分之|[一二三四五六七八九]成(?:以上|多|左右)/
const DOCUMENT = /《[^》《]{3,200}》|〔\d{4}〕|\d号(?:文|令)/
const DATE = /20\d\d年|\d{1,2}月(?:\d{1,2}日|份|底|初|上旬|中旬|下旬)?/
const CASE =
  /[”"]案|(?:案例|案件)(?:入选|获评|被评)|荣获|获评|获得.{0,20}(?:称号|表彰|奖)|被(?:评为|授予|命名|确定为|列为)|入选/
/** Dates and item numbers are no figures. */
const NO_FIGURE = /(?:20\d\d年(?:度)?)?\d{1,2}月(?:\d{1,2}日)?|20\d\d年(?:度)?/g
const NUMBERED = /^\s*(?:\(?\d{1,2}[.、)](?!\d)|[(]?[一二三四五六七八九十]+[、)]|[一二三四五六七八九十]+是)/

/** What every form above needs one of, full- or half-width. Most clauses hold none of it, and are told apart in one look. */
const HINT = /[\d０-９《〔十百千两三四五六七八九获被]|[一二]成|入选|案[例件]|["＂“”„「」]案/

export type EvidenceMark = 'figure' | 'document' | 'date' | 'case'

/** What a reader sees as evidence in a sentence: a figure with what it counts, a document, a date, a named case. Strongest first. */
export function evidenceMarks(sentence: string): EvidenceMark[] {
  if (!HINT.test(sentence)) return []
  const half = halfWidth(sentence).replace(NUMBERED, '')
  const marks: EvidenceMark[] = []
  if (holdsFigure(half)) marks.push('figure')
  if (DOCUMENT.test(half)) marks.push('document')
  if (DATE.test(half)) marks.push('date')
  if (CASE.test(half)) marks.push('case')
  return marks
}

/** True where a sentence has any of them; the commonest and the quickest to see are looked for first. */
export function hasEvidence(sentence: string): boolean {
  if (!HINT.test(sentence)) return false
  const half = halfWidth(sentence).replace(NUMBERED, '')
  return DOCUMENT.test(half) || DATE.test(half) || holdsFigure(half) || CASE.test(half)
}

function holdsFigure(half: string): boolean {
  const counted = half.replace(NO_FIGURE, '')
  return FIGURE.test(counted) || PERCENT.test(counted) || WRITTEN.test(counted)
}
