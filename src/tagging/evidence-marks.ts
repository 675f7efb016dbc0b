import { halfWidth } from '../language/normalise.js'

/** What a reader sees as evidence in a sentence: a figure with its unit, a document, a date, a named case. */
const FIGURE =
  /(?:\d[\d.,]*|[一二两三四五六七八九十百千万]+)\s*(?:余|多|几)?\s*(?:%|‰|个百分点|[万亿]?(?:余|多)?(?:件|起|次|人次|人|名|户|家|个|项|条|份|期|场|场次|例|宗|部|册|篇|册|套|卷|批|批次|元|平方米|公里|亩|吨|所|支|处|台|辆|种|轮|期|天|日|小时|分钟|工作日|分|位|类|张|本|节|堂|对|只|座|段|幅|站))/
const PERCENT = /\d+(?:\.\d+)?\s*%|百分之|100%|全覆盖率|[一二三四五六七八九]成/
const DOCUMENT = /《[^》]{3,}》|〔\d{4}〕|\d+号(?:文|令)?/
const DATE = /(?:20\d\d|今|去|当)?年?\s*\d{1,2}月(?:\d{1,2}日|份|底|初)?|\d{1,2}月\d{1,2}日|20\d\d年/
const CASE =
  /(?:“|")[^”"]{2,20}(?:”|")案|[\u4e00-\u9fff]{2,}(?:案例|案件)(?:入选|获评|被评)|荣获|获评|获得.{0,20}(?:称号|表彰|奖)|被(?:评为|授予|命名|确定为|列为)|入选/

export type EvidenceMark = 'figure' | 'document' | 'date' | 'case'

/** The marks of evidence in a sentence, strongest first; empty where it has none. Numbers of headings and slogans like “4办1队” do not count as figures. */
export function evidenceMarks(sentence: string): EvidenceMark[] {
  const half = halfWidth(sentence).replace(
    /^\s*(?:\(?\d{1,2}[.、)]|[(]?[一二三四五六七八九十]+[、)]|[一二三四五六七八九十]+是)/,
    '',
  )
  const marks: EvidenceMark[] = []
  if (FIGURE.test(half) || PERCENT.test(half)) marks.push('figure')
  if (DOCUMENT.test(half)) marks.push('document')
  if (DATE.test(half)) marks.push('date')
  if (CASE.test(half)) marks.push('case')
  return marks
}
