import { halfWidth } from '../language/normalise.js'
import type { Range } from '../words.js'

/** Words by which a clause of an admission says that something lacks. */
const LACKS =
  /不(?:完整|合理|科学|透明|精准|精细|同步|一致|真实|经常|稳定|贯通|显著|到底|成熟|协调|便利|对称|活跃|够|足|强|高|严|全|多|深|广|细|实|准|力|畅|平衡|充分|到位|及时|健全|完善|完备|规范|统一|适应|匹配|明显|彻底|扎实|深入|重视|积极|主动|熟悉|大|牢|紧密|均衡|顺畅|理想|落实|会|敢|愿|善于|履行|履职)|未(?:能|及|按|得到|实现|形成|建立|完全|充分|有效|真正)|尚未|迟迟|缺(?:乏|少|失|口|位)|欠缺|差距|滞后|薄弱|短板|弱项|有待|仍需|亟[需待]|还需|需要?进一步|难以|脱节|偏(?:低|少|慢|弱|软|松|重)|(?:较|过|太)(?:低|少|慢|弱|差|粗)|流于形式|走过场|单一|模糊|随意|参差不齐/
/** The same at the end of what 、 joins: 程序不规范、文书不完整. */
const ENDS_LACKING = new RegExp(`(?:${LACKS.source})[\\u4e00-\\u9fff]{0,6}(?:等(?:问题|现象|情况|情形)?)?[、,;。]?$`)
/** 缺少执法车辆、询问室: what 、 joins is what lacks, not a further shortfall. */
const LACKS_SEVERAL = /(?:缺乏|缺少|欠缺)[\u4e00-\u9fff]{2,12}、$/
/** A clause that only says what follows from the one before it, or sums it up. */
const FOLLOWS =
  /^(?:导致|造成|致使|使得?|从而|以致|因而|进而|影响|制约|反映出|暴露出|说明|容易|甚至|有的甚至|与.{2,20}(?:不相?适应|有差距|存在差距))/
/** A clause that shows by a figure what the one before it says in general: ……不够均衡,案卷评查中19%的案卷说理不充分. */
const SHOWS =
  /^(?!\(?[一二三四五六七八九十\d]+(?:是|[.、)])).*(?:\d|[两三四五六七八九十]成|[两三四五六七八九十][个件起家名])/
/** A clause that gives the reason of the next one. */
const REASON = /^(?:由于|因为|因|受(?=.{2,20}(?:影响|制约|限制)))/
/** A clause that announces shortfalls and names none: 但与上级要求相比还存在一些差距, 主要表现在. */
const ANNOUNCES =
  /(?:存在|还有|仍有|面临|具有)(?:着|不小|不少|一些|一定|许多|诸多|较大|很大|明显|以下|的|困难|问题|短板|差距|和|与|、)*(?:不足|差距|问题|短板|薄弱环节|困难|弱项)(?:之处)?[,:]?$|(?:表现|体现)(?:在|为)[,:]?$/
/** Names and slogans lack nothing by themselves: “不愿给、不敢给”. */
const QUOTED = /《[^》]{0,100}》|"[^"]{0,100}"/g
/** Shorter stretches are no statement of their own. In units. */
const LEAST_SINGLE = 6
const OPENERS = '《(〔【'
const CLOSERS = '》)〕】'

/**
 * The single shortfalls that one sentence admits: 一是……不足,二是……不严; or 机制不健全、力量不足、办案不规范.
 * A clause that gives the reason or the consequence stays with its shortfall.
 *
 * @param text the sentence
 * @returns ranges within it, in order; none where it admits but one
 */
export function singlesOf(text: string): Range[] {
  const half = halfWidth(text)
  const singles: { start: number; end: number }[] = []
  let start = 0
  for (const { from, to } of clauses(half)) {
    const clause = half.slice(from, to)
    const last = singles.at(-1)
    if (ANNOUNCES.test(clause)) {
      start = to
    } else if (last?.end === start && start === from && (FOLLOWS.test(clause) || SHOWS.test(clause))) {
      last.end = to
      start = to
    } else if (lacksBy(clause) && !REASON.test(clause) && to - start >= LEAST_SINGLE) {
      singles.push({ start, end: to })
      start = to
    }
  }
  const last = singles.at(-1)
  if (last === undefined || singles.length === 1) return []
  last.end = text.length
  return singles.map((single) => trimmed(text, single))
}

/** 、 joins subjects as often as shortfalls: what ends with it must end lacking. */
function lacksBy(clause: string): boolean {
  const own = clause.replace(QUOTED, '')
  return clause.endsWith('、') ? ENDS_LACKING.test(own) && !LACKS_SEVERAL.test(own) : LACKS.test(own)
}

/** Stretches between marks that stand in no bracket, each with its mark. */
function clauses(half: string): { from: number; to: number }[] {
  const cut: { from: number; to: number }[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let i = 0; i < half.length; i++) {
    const c = half.charAt(i)
    if (c === '"') quoted = !quoted
    else if (OPENERS.includes(c)) depth++
    else if (CLOSERS.includes(c)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !quoted && ',;:、'.includes(c)) {
      cut.push({ from, to: i + 1 })
      from = i + 1
    }
  }
  if (from < half.length) cut.push({ from, to: half.length })
  return cut
}

/** Without white space at the ends and without the mark that joins it to the next one. */
function trimmed(text: string, { start, end }: Range): Range {
  const piece = text.slice(start, end)
  const bare = piece.replace(/[\s,，;；、]+$/, '')
  return { start: start + (piece.length - piece.trimStart().length), end: start + bare.length }
}
