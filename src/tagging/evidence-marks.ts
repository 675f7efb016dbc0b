import type { HalfUnits } from '../language/normalise.js'

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

/** What each of the forms above needs one of, half-width. Most clauses hold little of it, and only the forms are tried whose signs are there. */
const DIGIT = 1
const IN_WORDS = 2
const OF_HUNDRED = 4
const OF_DOCUMENT = 8
const OF_CASE = 16
const SIGNS = new Uint8Array(0x10000)
for (const [sign, units] of [
  [DIGIT, '0123456789'],
  [IN_WORDS, '十百千两三四五六七八九'],
  [OF_HUNDRED, '百成'],
  [OF_DOCUMENT, '《〔号'],
  [OF_CASE, '案获被选'],
] as const)
  for (const unit of units) SIGNS[unit.charCodeAt(0)] = (SIGNS[unit.charCodeAt(0)] ?? 0) | sign

export type EvidenceMark = 'figure' | 'document' | 'date' | 'case'

/** What a reader sees as evidence in a stretch of a half-width view: a figure with what it counts, a document, a date, a named case. Strongest first. */
export function evidenceMarksIn({ half, units }: HalfUnits, start: number, end: number): EvidenceMark[] {
  let signs = 0
  for (let i = start; i < end; i++) signs |= SIGNS[units[i] ?? 0] ?? 0
  return signs === 0 ? [] : marksOf(half.slice(start, end), signs)
}

/** True where a half-width text has any of them; the commonest and the quickest to see are looked for first. */
export function hasEvidence(view: string): boolean {
  const signs = signsOf(view)
  if (signs === 0) return false
  const half = view.replace(NUMBERED, '')
  return holdsDocument(half, signs) || holdsDate(half, signs) || holdsFigure(half, signs) || holdsCase(half, signs)
}

function signsOf(half: string): number {
  let signs = 0
  for (let i = 0; i < half.length; i++) signs |= SIGNS[half.charCodeAt(i)] ?? 0
  return signs
}

function marksOf(view: string, signs: number): EvidenceMark[] {
  const marks: EvidenceMark[] = []
  if (signs === 0) return marks
  const half = view.replace(NUMBERED, '')
  if (holdsFigure(half, signs)) marks.push('figure')
  if (holdsDocument(half, signs)) marks.push('document')
  if (holdsDate(half, signs)) marks.push('date')
  if (holdsCase(half, signs)) marks.push('case')
  return marks
}

function holdsFigure(half: string, signs: number): boolean {
  const hasDigit = (signs & DIGIT) !== 0
  const counted = hasDigit ? half.replace(NO_FIGURE, '') : half
  return (
    (hasDigit && FIGURE.test(counted)) ||
    ((signs & (DIGIT | OF_HUNDRED)) !== 0 && PERCENT.test(counted)) ||
    ((signs & IN_WORDS) !== 0 && WRITTEN.test(counted))
  )
}

function holdsDocument(half: string, signs: number): boolean {
  return (signs & OF_DOCUMENT) !== 0 && DOCUMENT.test(half)
}

function holdsDate(half: string, signs: number): boolean {
  return (signs & DIGIT) !== 0 && DATE.test(half)
}

function holdsCase(half: string, signs: number): boolean {
  return (signs & OF_CASE) !== 0 && CASE.test(half)
}
