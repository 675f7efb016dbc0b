import type { Range } from '../words.js'
import { closesWithCause, opensWithCause } from './cause-clauses.js'
import { clausesOf, type Clause } from './clauses.js'
import { endsLacking, lackIn } from './lacking.js'
import { announces, leads } from './lead-in.js'

/** A single shortfall within its sentence, and the cause that the sentence gives for it. */
export interface SingleRange extends Range {
  readonly cause: Range | null
}

interface Open {
  readonly start: number
  end: number
  cause: Range | null
  readonly item: number
}

/** A clause that says what follows from the one before it, or goes on about the same without a subject of its own. */
const GOES_ON =
  /^(?:,|但是?|而且?|并且?|也|还|仍然?|又|更|均|都|甚至|有的甚至)*(?:导致|造成|致使|使得?|从而|以致|因而|因此|进而|影响|制约|说明|容易|甚至|缺乏|缺少|欠缺|难以|无法|不能|很难|不够|不(?=[\u4e00-\u9fff]{1,3}$)|没有(?!一)|未|尚未|有待|亟待|仍需|还需|存在(?!的)|习惯|[^,]{2,6}(?:难以|无法|很难)|停留|满足于|与[^,]{2,30}(?:不相?适应|不相?匹配|不相称|[有在](?:一定|较大|很大|不小|明显)?(?:的)?差距))/
/** What comes of it or sums it up, said of no subject of its own: 工作水平还有待提升, 覆盖面较窄, 群众意见较大. */
const SUMS_UP =
  /^(?:使|导致)?(?:(?:工作|整体|总体|业务|实际|治理|依法行政|依法办事)(?:的)?(?:水平|质量|效果|成效|效率|效能|能力|合力|底气)|执法底气|压力传导|(?:企业|群众|基层|社会)(?:和(?:企业|群众|基层))?(?:的)?(?:获得感|满意度|意见|反映|体验感?|认可度)|(?:力度|覆盖面|覆盖率|范围|程度|频次|频率|深度|形式|手段|作用|效果|成效|实效|(?:针对|实效|精准|时效|主动|系统|操作)性)(?:[、和](?:广度|实效性|有效性|针对性|吸引力))?(?:发挥)?(?:还|也|仍|较|偏|比较|相对|不|有待|亟待|需))/
/** A clause that shows by a figure or case what the one before it says in general: ……不够均衡,案卷评查中19%的案卷说理不充分. */
const SHOWS =
  /\d|[一两三四五六七八九十半]成|半数|[两三四五六七八九十](?:[个件起家名艘辆次份所处宗例台]|项(?!制度|机制))/
/** The same without a figure, where the clause has no lack of its own: 同一企业在一个季度内被多次上门. */
const TELLS = /同一|多次|反复|重复(?:录入|填报|提交)|还要|不得不/
/** Too few people, told once in general and once by what they lack: 执法力量薄弱,专业人员偏少. */
const STAFF = /力量|队伍|人手|人才|编制/
const STAFFED =
  /^[^,]{0,12}(?:人员|编制|队员|人才|年龄|专业|持证|力量|人手|装备)[^,]{0,8}(?:偏|较|不足|不够|少|缺|薄弱|不高|不齐|为主|老化|短)/
/** What is said in general behind a case: ……被复议撤销,程序意识亟待提高. */
const SOFTLY = /^[\u4e00-\u9fff]{2,8}(?:有待|亟待|仍需|还需|尚需)(?:进一步)?[\u4e00-\u9fff]{2}$/
/** 我区还存在……、……等问题: what opens and closes a list of shortfalls. */
const OPENS_LIST = /^[^,、]{0,12}?(?:还|仍|也)?(?:然)?(?:存在|面临)(?:着)?/
const CLOSES_LIST = /(?:等(?:方面)?(?:的)?(?:问题|现象|情况|情形|不足|短板))?[\s,;、。]*$/
const LISTS = /存在[^;]{2,90}、[^;]{2,90}等(?:方面)?(?:的)?(?:问题|现象|情况|情形|不足|短板)/
/** A subject of its own that stands behind 、 has so many characters: 、全过程记录不完整, not 、内容不新. */
const LEAST_SUBJECT = 3
/** In a list of problems: 存在审核不严、错案偏多等问题. */
const LEAST_LISTED = 2

/**
 * The single shortfalls that a sentence admits: 一是……不足,二是……不严; or 机制不健全、力量不足、办案不规范. Each begins behind the lead-in and leaves
 * out the cause where that stands before or behind it; what follows from a shortfall or shows it stays with it.
 *
 * @param half half-width view of the sentence
 * @returns ranges within it, in order, with the causes that it gives for them; none where nothing is left but a lead-in or a cause
 */
export function singlesOf(half: string): SingleRange[] {
  const singles: Open[] = []
  const clauses = clausesOf(half)
  /** Where the next single begins. */
  let start = 0
  let item = 0
  let framed = true
  let reason: Range | null = null
  const lists = LISTS.test(half)
  const least = lists ? LEAST_LISTED : LEAST_SUBJECT
  const wordsOf = ({ start, end }: Range) => half.slice(start, end)
  const close = (to: number) => {
    const last = singles.at(-1)
    if (to <= start) return
    if (last?.item === item) last.end = to
    else singles.push({ start, end: to, cause: reason, item })
    start = to
  }
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause
    const next = clauses[i + 1]
    if (clause.opens && i > 0) {
      if (clause.numbered && singles.length === 0) start = clause.from
      else close(clause.from)
      item++
      reason = null
    }
    const last = singles.at(-1)?.item === item ? singles.at(-1) : undefined
    if (last === undefined && announces(clause, next)) {
      start = clause.to
      continue
    }
    if ((framed || last === undefined) && start >= clause.from && leads(clause, next, framed)) {
      start = clause.to
      continue
    }
    if (
      opensWithCause(clause.words) &&
      start === clause.from &&
      !(last !== undefined && closesWithCause(clause.words))
    ) {
      const end = endOfReason(clauses, i)
      reason = { start: clause.from, end: clauses[end]?.to ?? clause.to }
      if (last !== undefined) last.cause ??= reason
      start = reason.end
      i = end
      continue
    }
    if (closesWithCause(clause.words)) {
      if (last === undefined && start < clause.from) close(clause.from)
      if (singles.length === 0) return []
      const end = next?.numbered === true ? clauses.length - 1 : endOfItem(clauses, i)
      const given = { start: clause.from, end: clauses[end]?.to ?? clause.to }
      // What closes a list is the cause of all that it lists, and of no single one.
      const own = singles.filter((single) => single.item === item || singles.length === 1)
      for (const single of own) single.cause ??= given
      start = given.end
      i = end
      continue
    }
    framed = false
    if (
      last !== undefined &&
      goesOn(clause, clauses[i - 1], { adjacent: start === clause.from, least, last: wordsOf(last) })
    ) {
      close(clause.to)
    } else if (clause.mark === '、' ? endsLacking(clause.words) : lackIn(clause.words) !== null) {
      singles.push({ start, end: clause.to, cause: reason, item })
      start = clause.to
    }
  }
  close(half.length)
  return singles.map((single) => trimmed(half, single, lists)).filter((single) => single.end > single.start)
}

function goesOn(
  clause: Clause,
  before: Clause | undefined,
  { adjacent, least, last }: { adjacent: boolean; least: number; last: string },
): boolean {
  if (clause.opens || (clause.mark === '、' && lackIn(clause.words) === null)) return false
  if (adjacent && STAFF.test(last) && STAFFED.test(clause.words)) return true
  if (before?.mark === '、' && adjacent)
    return SHOWS.test(before.words) || (lackIn(clause.words)?.start ?? 0) < least || GOES_ON.test(clause.words)
  if (adjacent && (GOES_ON.test(clause.words) || SUMS_UP.test(clause.words))) return true
  if (TELLS.test(clause.words) && lackIn(clause.words) === null) return true
  return SHOWS.test(clause.words) || (adjacent && SHOWS.test(last) && SOFTLY.test(clause.words))
}

/** The last clause of the item that a clause stands in. */
function endOfItem(clauses: readonly Clause[], at: number): number {
  const next = clauses.findIndex((clause, i) => i > at && clause.opens && clauses[i - 1]?.mark !== ':')
  return next < 0 ? clauses.length - 1 : next - 1
}

/** The clause with which a reason that stands first ends: 由于人员少、经费紧, */
function endOfReason(clauses: readonly Clause[], at: number): number {
  const end = clauses.findIndex((clause, i) => i >= at && clause.mark !== '、')
  return end < 0 ? clauses.length - 1 : end
}

/** Without the words around a list, white space at the ends and the mark that joins it to the next one. */
function trimmed(half: string, single: Open, listed: boolean): SingleRange {
  const whole = half.slice(single.start, single.end)
  const opened = listed ? (OPENS_LIST.exec(whole)?.[0].length ?? 0) : 0
  const blank = /^(?:\s|但是?(?=[\u4e00-\u9fff]))*/.exec(whole.slice(opened))?.[0].length ?? 0
  const ends = listed ? CLOSES_LIST : single.end === half.length ? /\s+$/ : /[\s,;、]+$/
  const bare = whole.replace(ends, '')
  const start = single.start + (single.start + opened > 0 ? opened + blank : 0)
  return {
    start,
    end: Math.max(start, single.start + bare.length),
    cause: single.cause === null ? null : closed(half, single.cause),
  }
}

/** A cause keeps the full stop, not the comma, behind it. */
function closed(half: string, { start, end }: Range): Range {
  const words = half.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().replace(/[,;、]$/, '').length }
}
