import { gather } from '../gather.js'
import type { Report, Sentence } from '../reading/report.js'
import type { ShortfallKind } from '../words.js'
import { singlesOf } from './singles.js'

const RELATED = '(?:有(?:很大|较大|直接|一定)?的?关系|有关|分不开)'
/** What must stand before some of the words is asked once they are found: a form that may begin with any character is tried at every one. */
const CAUSE = new RegExp(
  [
    '(?:产生|出现|造成|形成)(?:这些|上述|以上|此类|这一|该)[^,。;]{0,8}(?:问题|不足|现象|局面|差距),',
    '原因|成因|根源|根子|症结|由于|因为|源于|缘于|归因于|究其|暴露出|反映出',
    '受(?=[^。;]{2,30}(?:影响|制约|限制))',
    '主要(?<=(?:^|[,;。])这?主要)(?:是|在于)(?![:：])',
    '因素(?<=[^,。;]{2}的(?:主要)?因素)',
    `${RELATED}(?<=[与和同跟][^,。;]{2,60}${RELATED})`,
  ].join('|'),
)
/** 产生上述问题的原因, 这些问题的存在: the cause of all of them. */
const OF_ALL = /(?:上述|以上|这些)[^,。;]{0,6}(?:问题|不足|短板|差距|困难|案件|情况|现象)/

/** 这主要是因为……, 主要是……: goes on from the sentence before it, wherever that stands. */
const GOES_ON = /^(?:这(?!些)|主要是)/

/** True where a sentence itself gives a reason. @param half half-width view */
export function namesCause(half: string): boolean {
  return CAUSE.test(half)
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
  const given = gather(report.sentences, (cause, at) => {
    if (admissions[at] !== 'cause') return []
    const shortfalls = itemBefore(report, admissions, at)
    return shortfalls.length === 0 || tellsBoth(cause) ? [] : [{ cause, shortfalls }]
  })
  const causes = new Map<number, Sentence>()
  for (const { cause, shortfalls } of given) {
    const alone = given.every((other) => other.cause === cause || other.cause.part !== cause.part)
    if (alone && !GOES_ON.test(cause.text) && closesList(report, admissions, shortfalls)) continue
    for (const index of shortfalls) causes.set(index, cause)
  }
  return causes
}

/** The shortfalls that a cause is given for: the one before it, or the whole item where that is of several sentences. */
function itemBefore(report: Report, admissions: readonly (ShortfallKind | null)[], at: number): number[] {
  const cause = report.sentences[at]
  const last = report.sentences[at - 1]
  if (cause === undefined || last === undefined || !isShortfall(admissions[at - 1]) || !isOfOne(last, cause)) return []
  const item: number[] = []
  for (let i = at - 1; i >= 0; i--) {
    const sentence = report.sentences[i]
    if (sentence === undefined || !isShortfall(admissions[i]) || sentence.part !== cause.part) break
    const opens = sentence.marker !== null || sentence.heading
    if (sentence.paragraph !== cause.paragraph && i < at - 1 && !(opens && cause.path.at(-1) === i)) break
    item.unshift(i)
    if (opens) return item
  }
  return [at - 1]
}

/** 激励作用没有发挥出来,一个原因是分值偏低: gives its own shortfall the cause, not the one before it. */
function tellsBoth({ half }: Sentence): boolean {
  return singlesOf(half).some(({ end, cause }) => cause !== null && cause.start >= end)
}

function isShortfall(kind: ShortfallKind | null | undefined): boolean {
  return kind != null && kind !== 'cause'
}

/** A numbered cause is an item beside the shortfall, not part of it. */
function isOfOne(shortfall: Sentence, cause: Sentence): boolean {
  return cause.part === shortfall.part && !cause.heading && cause.marker === null && !OF_ALL.test(cause.half)
}

/**
 * True where the item is the last of several in its part, and no other one gives a reason. A cause that stands in the paragraph of an item of
 * several sentences is that item's.
 */
function closesList(report: Report, admissions: readonly (ShortfallKind | null)[], item: readonly number[]): boolean {
  const last = report.sentences[item.at(-1) ?? -1]
  const others = gather(report.sentences, (sentence, i) =>
    !item.includes(i) && sentence.part === last?.part && isShortfall(admissions[i]) ? [{ i, sentence }] : [],
  )
  const apart = item.length > 1 && others.every(({ sentence }) => sentence.paragraph !== last?.paragraph)
  return (
    !apart && others.length > 0 && others.every(({ i, sentence }) => i < (item[0] ?? 0) && !namesCause(sentence.half))
  )
}
