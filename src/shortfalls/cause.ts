import { halfWidth } from '../language/normalise.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Range, ShortfallKind } from '../words.js'

const CAUSE =
  /(?:主要|究其|其|深层次|根本)?原因(?:是|在于|主要是|有)|(?:主要|这)?是?(?:由于|因为)|源于|缘于|归因于|根源(?:是|在于)|症结(?:是|在于)|受(?=[^。;]{2,30}(?:影响|制约|限制))|暴露出|反映出|究其原因/
/** A cause that says itself where it ends, and what follows from it comes next: 受人员变动影响,……迟了两个月. */
const ENDED = /^受[^。;]{2,30}?(?:影响|制约|限制)/
/** 产生上述问题的原因, 这些问题的存在: the cause of all of them. */
const OF_ALL = /(?:上述|以上|这些)[^,。;]{0,6}(?:问题|不足|短板|差距|困难|案件|情况|现象)/

/** 这主要是因为……, 主要是……: goes on from the sentence before it, wherever that stands. */
const GOES_ON = /^(?:这(?!些)|主要是)/

/** True where a sentence itself gives a reason. @param half half-width view */
export function namesCause(half: string): boolean {
  return CAUSE.test(half)
}

/** The cause that a shortfall gives in its own words, null where it gives none. */
export function ownCause(text: string, { start, end }: Range): Range | null {
  const half = halfWidth(text.slice(start, end))
  const found = CAUSE.exec(half)
  if (found === null) return null
  const ended = ENDED.exec(half.slice(found.index))
  return { start: start + found.index, end: ended === null ? end : start + found.index + ended[0].length }
}

/**
 * The causes that sentences give for the shortfall before them, by the index of the sentence that admits it. What closes a list is the cause of
 * all that it lists: 一是……。二是……。究其原因,……。 gives the second one no cause of its own.
 *
 * @param admissions the kind that each sentence admits, null where none
 */
export function causesAfter(
  report: Report,
  admissions: readonly (ShortfallKind | null)[],
): ReadonlyMap<number, Sentence> {
  const causes = new Map<number, Sentence>()
  report.sentences.forEach((sentence, i) => {
    const next = report.sentences[i + 1]
    if (isShortfall(admissions[i]) && admissions[i + 1] === 'cause' && next !== undefined && isOfOne(sentence, next))
      causes.set(i, next)
  })
  for (const part of new Set([...causes.values()].map((cause) => cause.part))) {
    const [index, ...more] = [...causes].flatMap(([i, cause]) => (cause.part === part ? [i] : []))
    if (index === undefined || more.length > 0 || GOES_ON.test(causes.get(index)?.text ?? '')) continue
    if (closesList(report, admissions, index)) causes.delete(index)
  }
  return causes
}

function isShortfall(kind: ShortfallKind | null | undefined): boolean {
  return kind != null && kind !== 'cause'
}

/** A numbered cause is an item beside the shortfall, not part of it. */
function isOfOne(shortfall: Sentence, cause: Sentence): boolean {
  return cause.part === shortfall.part && !cause.heading && cause.marker === null && !OF_ALL.test(halfWidth(cause.text))
}

/** True where the sentence is the last of several shortfalls in its part, and no other one gives a reason. */
function closesList(report: Report, admissions: readonly (ShortfallKind | null)[], index: number): boolean {
  const part = report.sentences[index]?.part
  const others = report.sentences.flatMap((sentence, i) =>
    i !== index && sentence.part === part && isShortfall(admissions[i]) ? [{ i, sentence }] : [],
  )
  return others.length > 0 && others.every(({ i, sentence }) => i < index && !namesCause(halfWidth(sentence.text)))
}
