import { opensShortfalls } from '../reading/part-cues.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Shortfall } from '../shortfalls/shortfall.js'
import { REQUIRED_PARTS, type PartStatus, type Range, type RequiredPart } from '../words.js'
import type { PartFound } from './check.js'

/** Sentences of a plan without a section of its own, from which on it is more than a closing phrase. */
const LEAST_PLAN = 3
/** Things that the leaders did, from which on their part is told within another one. */
const LEAST_DEEDS = 3

const LEADERS =
  /第一责任人|(?:党政)?主要(?:负责(?:人|同志)|领导)|(?:区|县|市|州|镇|乡|省|街道)?(?:党工委|党委|工委)?书记|[区县市州镇乡省]长|局长|主任/
const LACKING = /不足|不够|薄弱|差距|有待|滞后|短板|欠缺|不强|不高|不到位|不及时|不规范/
const DEED = /主持|亲自|带头|部署|听取|研究|召开|述法|述职|批示|过问|协调|督办|推动|专题|履行|任组长|组织/

/** What a leader did for the rule of law, told of him by his office: 县委书记主持召开县委全面依法治县委员会会议. */
const OWN_DEED =
  /(?:[区县市州省镇乡]委|党工委|党委)?(?:书记|[区县市州镇乡省]长)(?![^,;。]{0,4}信箱)[^,;。]{0,12}(?:主持|亲自|带头|部署|听取|述法|批示|过问|协调|督办|任[^,;。]{0,16}组长|担任)[^;。]{0,60}(?:法治|依法|述法|复议|应诉|出庭|执法|合法性)/
/** Who together are the first in charge: party and government. */
const BOTH_LEADERS = [/书记/, /[区县市州镇乡省]长/] as const

/** The status of each part that the rules ask for. The rules ask for content, not for a chapter. */
export function partStatuses(report: Report, shortfalls: readonly Shortfall[]): PartFound[] {
  return REQUIRED_PARTS.map((part) => {
    const section = sectionOf(report, part)
    const found =
      part === 'leadership'
        ? leadership(report, section)
        : part === 'shortfalls'
          ? admitted(report, section, shortfalls)
          : told(report, part, section)
    return { part, ...found }
  })
}

type Found = { status: PartStatus; ranges: readonly Range[] }

/** The headed sections of a part: each from its heading to its last sentence. */
function sectionOf(report: Report, part: RequiredPart): Range[] {
  const ranges: { start: number; end: number }[] = []
  report.sentences.forEach((sentence, i) => {
    const before = report.sentences[i - 1]
    const last = ranges.at(-1)
    if (sentence.part !== part) return
    if (before?.part === part && last !== undefined) last.end = sentence.end
    else if (sentence.heading || part === 'measures') ranges.push({ start: sentence.start, end: sentence.end })
  })
  return ranges
}

function told(report: Report, part: RequiredPart, section: readonly Range[]): Found {
  const sentences = report.sentences.filter((sentence) => sentence.part === part && !sentence.heading)
  const ranges = span(sentences)
  if (sentences.length === 0) return { status: section.length > 0 ? 'uncertain' : 'absent', ranges: section }
  if (section.length > 0) return { status: 'present', ranges: section }
  return { status: sentences.length >= LEAST_PLAN ? 'embedded' : 'uncertain', ranges }
}

function admitted(report: Report, section: readonly Range[], shortfalls: readonly Shortfall[]): Found {
  if (section.length > 0)
    return { status: shortfalls.length > 0 || tellsOfLack(report) ? 'present' : 'uncertain', ranges: section }
  if (shortfalls.length > 0) return { status: 'embedded', ranges: shortfalls.map(({ start, end }) => ({ start, end })) }
  // “虽然取得了……但……仍有差距”: where the talk of shortfalls opens, nobody can say that there is none.
  const opening = report.sentences.filter(({ heading, half }) => !heading && opensShortfalls(half))
  return {
    status: opening.length > 0 ? 'uncertain' : 'absent',
    ranges: opening.map(({ start, end }) => ({ start, end })),
  }
}

/** A section of its own that speaks of what is lacking is the part, whether or not each statement was made out. */
function tellsOfLack(report: Report): boolean {
  return report.sentences.some(({ part, heading, text }) => part === 'shortfalls' && !heading && LACKING.test(text))
}

/** What the leaders did may be told within the measures: a whole item on it is content, one passing clause is not. */
function leadership(report: Report, section: readonly Range[]): Found {
  if (section.length > 0) return { status: 'present', ranges: section }
  const counted = report.sentences.filter((sentence) => sentence.part === 'measures')
  const names = (sentence: Sentence) => /第一责任人|主要负责(?:人|同志).{0,12}(?:履行|职责)/.test(sentence.text)
  const items = counted.filter((sentence) => names(sentence) && (sentence.heading || isLead(report, sentence)))
  const inItem = counted.filter((sentence) => items.some((item) => isUnder(report, sentence, item)))
  const deeds = (inItem.length > 0 ? inItem : counted).filter(
    (sentence) =>
      !sentence.heading &&
      LEADERS.test(sentence.text) &&
      DEED.test(sentence.half) &&
      (inItem.length > 0 || names(sentence)),
  )
  if (items.length > 0 && inItem.length > 0 && deeds.length > 0)
    return { status: 'embedded', ranges: span([...items, ...inItem]) }
  if (deeds.length >= LEAST_DEEDS)
    return { status: 'embedded', ranges: deeds.map(({ start, end }) => ({ start, end })) }
  if (deeds.length === 2) return { status: 'uncertain', ranges: deeds.map(({ start, end }) => ({ start, end })) }
  const own = counted.filter((sentence) => !sentence.heading && OWN_DEED.test(sentence.half))
  if (own.length >= 2 && BOTH_LEADERS.every((leader) => own.some(({ text }) => leader.test(text))))
    return { status: 'uncertain', ranges: own.map(({ start, end }) => ({ start, end })) }
  return { status: 'absent', ranges: [] }
}

function isLead(report: Report, sentence: Sentence): boolean {
  return report.sentences.some((other) => other.lead !== null && report.sentences[other.lead] === sentence)
}

function isUnder(report: Report, sentence: Sentence, item: Sentence): boolean {
  const above = [...sentence.path, ...(sentence.lead === null ? [] : [sentence.lead])]
  return above.some((i) => report.sentences[i] === item)
}

/** Runs of neighbouring sentences as one range each. */
function span(sentences: readonly Sentence[]): Range[] {
  const ordered = [...sentences].sort((a, b) => a.start - b.start)
  const first = ordered[0]
  const last = ordered.at(-1)
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
}
