import { halfWidth } from '../language/normalise.js'
import type { Block } from '../intake/text.js'
import { markerOf } from './markers.js'

/**
 * Where a numbered heading ends that runs into the sentence after it without any mark:
 * 强化组织领导，夯实法治工作基础区局党组高度重视… The heading is a few short phrases, the sentence begins with its time, its subject or a verb of its own.
 */

/** Shortest and longest heading that is split off, in units. */
const SHORTEST = 4
const LONGEST = 48
/** Longest single phrase of a heading without a comma. */
const LONGEST_PHRASE = 24
/** Phrases of one heading differ by at most this many units; 强化…，夯实… are parallel. */
/** A numbered paragraph shorter than this is a heading alone. */
const SHORTEST_RUN_IN = 60
const LOOSE = 6
const CLOSE = 3

/** A time or a subject: nothing in a heading begins so. */
const SUBJECT =
  /^(?:20\d\d年|今年|一年来|近年来|去年|全年|年内|截至|截止|目前|我[区市县省局镇乡街办委厅州旗们]|[区市县镇省州旗乡](?:局|委|政府|直|域|级|人大|政协|司法局|人民政府|长|委依法治|属|乡|镇|内)|全[区市县镇局省州旗乡街]|各[级部单镇街乡]|局(?:党组|党委|机关|领导|主要|属)|街道(?:党工委|办事处|党政)?|镇(?:党委|政府)|党政主要|主要(?:领导|负责)|始终|严格按照|坚持(?:以|把|将|党|用)|深入(?:学习|贯彻)|认真(?:学习|贯彻|落实|组织|履行)|为(?:深入|进一步|切实|全面|贯彻|加强|确保|有效|规范)|以(?:习近平|《|"|“|开展|创建)|通过|按照|根据|依据|围绕|紧紧围绕|充分(?:发挥|利用|运用)|高度重视|虽然?|存在的?(?:主要)?(?:问题|不足)(?:是|有)|(?:主要)?(?:是|有)[:一]|一是|(?:制定|印发|出台|修订)(?:了|并|实施)?《|成立(?:了|由|以)|建立(?:了|由)|(?:组织|召开|开展|举办)[^,。]{0,14}\d|把|将|对照|对标|对(?=[^,。]{2,20}(?:进行|实行|予以|开展))|依托|结合|积极(?:开展|推进|探索|组织)|严格(?:执行|落实|遵守)|定期|及时|每[年季月周]|先后|共(?:有|计|受理|办理|开展)|下一步|今后|认真(?:开展|做好)|加大|健全|深化|聚焦|推动|推进|落实|加强|强化|完善|建立|开展|组织|制定|做好|规范)/
/** The surer ones among them: a time, a subject, a clause that cannot stand within a noun phrase. */
const SURE =
  /^(?:20\d\d年|今年|一年来|近年来|去年|全年|截至|截止|目前|我[区市县省局镇乡街办委厅州旗们]|[区市县镇省州旗乡](?:局|委|政府|人大|政协|司法局|人民政府|长)|局(?:党组|党委|机关|领导|主要)|镇(?:党委|政府)|街道(?:党工委|办事处|党政)|始终|严格按照|为(?:深入|进一步|切实|全面|贯彻|确保)|以习近平|通过|按照|根据|坚持(?:以|把|将|用)|深入学习|认真(?:学习|贯彻|落实|履行)|高度重视|虽然|一是|(?:制定|印发|出台|修订)(?:了|并|实施)?《|紧紧围绕|成立了|建立了|充分发挥)/
/** After these a noun is still to come, so no heading ends there. */
const UNFINISHED =
  /(?:[的和与及、,对向由为以在从把将被给让使等各全所]|深入|全面|认真|严格|积极|持续|大力|扎实|着力|不断|切实|进一步|有效|依法|统筹|加快|充分|主动|加强|强化|完善|推进|落实|健全|深化|提升|规范|开展|服务|保障|优化|提高|推动|建立|坚持|促进|发挥|突出|聚焦)$/

/**
 * Units of the heading that the words begin with, or null where no heading runs into them.
 *
 * @param words half-width words after the numbering
 */
export function runInHeading(words: string): number | null {
  const spaced = /^([^,。;:!?\s]{4,30}(?:,[^,。;:!?\s]{4,20}){0,2})\s+(?=\S{12,})/.exec(words)
  if (spaced?.[1] !== undefined && !/\s\S?\s/.test(words.slice(0, 12))) return spaced[1].length
  const sentence = /^[^。;!?]*/.exec(words)?.[0] ?? ''
  let best: { at: number; cost: number } | null = null
  for (let at = SHORTEST; at <= Math.min(LONGEST, sentence.length - 8); at++) {
    const rest = sentence.slice(at)
    const cost = costOf(sentence.slice(0, at), SURE.test(rest) ? LOOSE : SUBJECT.test(rest) ? CLOSE : -1)
    if (cost !== null && (best === null || cost < best.cost)) best = { at, cost }
  }
  return best?.at ?? null
}

/** Cuts a paragraph whose heading (一、 or （一）) runs into its first sentence, where a time or subject begins that sentence. */
export function splitRunIn(text: string, block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.end - block.start < SHORTEST_RUN_IN) return [block]
  const half = halfWidth(text.slice(block.start, Math.min(block.end, block.start + 200)))
  const marker = markerOf(half)
  if (marker === null || marker.depth > 2) return [block]
  const words = half.slice(marker.length)
  const length = runInHeading(words)
  if (length === null || !/[,、]/.test(words.slice(0, length)) || !SURE.test(words.slice(length).trimStart()))
    return [block]
  const cut = block.start + marker.length + length
  const rest = cut + (text.slice(cut, block.end).length - text.slice(cut, block.end).trimStart().length)
  return [
    { ...block, end: cut },
    { ...block, start: rest },
  ]
}

/** How ill the words before a cut make a heading, or null where they make none. @param slack units by which its phrases may differ */
function costOf(heading: string, slack: number): number | null {
  if (slack < 0 || /[:"《]/.test(heading) || UNFINISHED.test(heading)) return null
  const phrases = heading.split(/[,、](?=[^,、]{4})/)
  const [first = '', ...others] = phrases
  const last = others.at(-1) ?? first
  if (last.length < SHORTEST || phrases.some((phrase) => phrase.length > LONGEST_PHRASE)) return null
  const apart = Math.abs(last.length - (others.length > 1 ? (others.at(-2)?.length ?? 0) : first.length))
  if (others.length > 0 && apart > slack) return null
  if (others.length === 0 && slack === CLOSE && (first.length < 6 || first.length > 14)) return null
  return (slack === LOOSE ? 0 : 3) + (others.length > 0 ? apart : Math.abs(first.length - 10) / 4)
}
