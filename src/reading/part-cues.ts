import type { RequiredPart } from '../words.js'

const LACK = '(?:不足|问题|困难|短板|差距|薄弱环节|弱项|欠缺)'
const SHORTFALL_HEADING = new RegExp(
  [
    `(?:存在|面临|主要|当前|突出|有关|工作中|尚有|还有|自身)(?:的|着|一些|一定|主要|突出|困难|短板|的?薄弱|与|和|、)*${LACK}`,
    `${LACK}(?:和|及|与|、|以及|及其|及存在|的|主要|产生)*原因`,
    `^${LACK}`,
    '(?:不足|短板|差距)(?:之处|和|与|、)?.{0,4}$',
    '原因分析$',
  ].join('|'),
)
const NOT_SHORTFALL =
  /(?:解决|化解|整治|处置|破解|针对|补齐|整改|治理|排查|纠正|防范).{0,12}(?:问题|困难|短板|不足)|问题导向|纠纷|热点|难点问题|遗留问题/
/** A heading that announces what was done and, behind it, what is lacking: its section tells of measures first. */
const MEASURES_THEN_LACKS = new RegExp(
  `(?:举措|成效|措施|做法|成绩|进展|亮点|(?:工作|开展|推进|落实|建设)情况)(?:、|和|及|与|以及|,).{0,16}${LACK}`,
)
const PLAN_HEADING =
  /下一?(?:步|阶段)|下一?(?:年度?)|明年|来年|今后|(?:工作|主要|总体)?(?:打算|安排|计划|思路|展望|设想)$|(?:打算|安排)(?:和|及|与)|努力方向|改进(?:措施|方向)|20\d\d年度?.{0,24}(?:打算|安排|计划|思路|重点|展望|部署|目标|任务|举措|设想|工作)$/
const LEADERSHIP_HEADING =
  /(?:主要负责(?:人|同志)|主要领导|第一责任人|负责人).{0,20}(?:履行|履职|职责|尽责|责任|落实|情况)|履行.{0,20}第一责任人|第一责任人/

/**
 * The part that a heading opens by its words, or null where it names none (then it belongs to the part it stands in).
 *
 * @param words half-width heading without its marker
 * @param year report year; a plan heading that names this very year is no plan
 */
export function partOfHeading(words: string, year: number | null): RequiredPart | null {
  const plain = words.replace(/[。:;\s]+$/g, '')
  const named = /(20\d\d)年/.exec(plain)
  if (LEADERSHIP_HEADING.test(plain) && !/(?:下一?步|打算|安排)/.test(plain)) return 'leadership'
  if (tellsMeasuresFirst(plain)) return 'measures'
  if (SHORTFALL_HEADING.test(plain) && !NOT_SHORTFALL.test(plain)) return 'shortfalls'
  // A heading that ends in 打算 or 安排 is a plan whatever year it names: last year's number is often left standing.
  const ofThisYear =
    named !== null &&
    year !== null &&
    Number(named[1]) <= year &&
    !/下一?步|打算|今后|明年|(?:安排|计划|思路|设想|展望)$/.test(plain)
  if (PLAN_HEADING.test(plain) && !ofThisYear) return 'plan'
  if (
    /举措|成效|做法|开展情况|推进情况|落实情况|进展|成绩|亮点|总体情况|基本情况|工作情况|建设情况|完成情况|主要工作|工作措施/.test(
      plain,
    )
  )
    return 'measures'
  return null
}

/** True where a heading names the measures and then the shortfalls (主要举措、成效和不足): its sentences decide where the talk turns. */
export function tellsMeasuresFirst(words: string): boolean {
  return MEASURES_THEN_LACKS.test(words) && !NOT_SHORTFALL.test(words)
}

/** True where a heading names the shortfalls and the plan together (存在问题及下步打算): its sentences decide. */
export function isMixedHeading(words: string): boolean {
  return SHORTFALL_HEADING.test(words) && PLAN_HEADING.test(words) && !tellsMeasuresFirst(words)
}

const ADMISSION =
  /(?:虽然?|尽管|取得了?|成绩|成效|进展|肯定成绩|看到成绩).{0,80}(?:但|仍|还|依然|同时|然而).{0,60}(?:不足|差距|问题|短板|薄弱|困难|距离)|(?:清醒|深刻|客观|冷静)(?:地)?(?:认识|看|意识)到|肯定成绩的同时|(?:仍然?|还|依然|尚|也)(?:存在|有)(?:着|一些|一定|不少|许多|以下|诸多|较大|很大|的)*(?:不足|差距|问题|短板|薄弱|困难)|存在(?:以下|一些|一定|的|主要)*(?:不足|差距|短板|薄弱环节|问题)(?:和|及|与|、|主要|[:,。])/

/** True where a sentence opens the talk of shortfalls without a heading: “虽然取得了……但……仍有差距”. */
export function opensShortfalls(sentence: string): boolean {
  return ADMISSION.test(sentence) && !/整改|检查中|督促|发现/.test(sentence)
}

/** True where a sentence under the shortfalls promises without naming a time: 为此将…, 要把…, 我们将…. */
export function promises(sentence: string): boolean {
  return /^(?:为此|对此|因此)?[,，]?(?:我[们局区市县镇](?:政府)?)?(?:还)?(?:将|要)(?=[\u4e00-\u9fff])/.test(sentence)
}

const LACKS =
  /不足|不够|不强|不高|不严|不全|不到位|不健全|不规范|不完善|滞后|薄弱|短板|差距|尚未|迟迟|缺乏|欠缺|有待|仍需/

/** True where a sentence has the words of an admission. Praise, plans and problems found in others use them too: ask only where the place speaks for one. */
export function lacks(sentence: string): boolean {
  return LACKS.test(sentence)
}

/**
 * True where a sentence opens the talk of the plan: 下一步…, 今年，我们将…, 2021年，区政府将….
 *
 * @param year report year
 */
export function opensPlan(sentence: string, year: number | null): boolean {
  if (/^(?:下一?(?:步|阶段|年度?)|今后|接下来|明年|来年|面向未来|新的一年)/.test(sentence)) return true
  if (/^(?:针对(?:以上|上述|这些|存在)|对此|为此).{0,30}(?:将|下一?步|我[们局区市县镇]|要)/.test(sentence)) return true
  const dated = /^(?:今年|(20\d\d)年)/.exec(sentence)
  if (!dated) return false
  const after = dated[1] === undefined ? year !== null : year !== null && Number(dated[1]) > year
  return after && /将|要|继续|进一步|持续|深入|年是/.test(sentence.slice(0, 60)) && !/以来/.test(sentence.slice(0, 12))
}
