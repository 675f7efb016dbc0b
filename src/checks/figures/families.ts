/**
 * Kinds that shut each other out and together are all there is, so that a list of them must add up to its whole even after 其中,
 * which otherwise may name some parts only.
 */
const COMPLETE: readonly (readonly RegExp[])[] = [
  [/主办/, /会办|协办|分办/],
  [/线上|网上|网络/, /线下|现场|窗口/],
  [/简易程序/, /普通程序|一般程序/],
  [/(?:政府).{0,4}被告/, /(?:部门|局|街道|镇).{0,4}被告/],
  [/建议/, /提案/],
  [/保留|继续有效/, /废止|失效/],
  [/保留|继续有效/, /废止|失效/, /修改|修订/],
  [/不合格/, /合格/],
  [/未(?:办|审|结|整改)|在办|正在/, /办结|审结|结案|已/],
  [/男/, /女/],
]
const REST = /^(?:其他|其它|其余|另有|剩余)/

/** True where the labels of a list, taken together, name all there is. */
export function isComplete(labels: readonly string[], whole: string): boolean {
  if (labels.some((label) => REST.test(label))) return true
  if (labels.length < 2) return false
  if (namedByWhole(labels, whole)) return true
  // 双公示 is the publication of exactly these two.
  if (/双公示/.test(whole.replace(/["“”]/g, '')) && covers([/许可/, /处罚/], labels)) return true
  return COMPLETE.some((family) => covers(family, labels))
}

function covers(family: readonly RegExp[], labels: readonly string[]): boolean {
  return family.length === labels.length && family.every((kind) => labels.filter((l) => kind.test(l)).length === 1)
}

/** How a case can end: one case ends one way. */
const OUTCOME = /维持|驳回|撤销|变更|确认违法|责令|终止|调解|和解|撤回|不予受理|纠错|确认无效/

export function areOutcomes(labels: readonly string[]): boolean {
  return labels.length >= 2 && labels.every((label) => OUTCOME.test(label))
}

/** Traits that one thing may have beside others: a woman may be a party member, a case may touch a firm and be settled. */
const TRAIT =
  /党员|女|男|族|硕士|本科|学历|专业|涉|农民工|未成年|老年|残疾|重点|首次|网|线上|当场|负责人|新|持证|其中|率先|先后/

export function mayOverlap(labels: readonly string[]): boolean {
  return labels.some((label) => label === '' || TRAIT.test(label)) || new Set(labels).size !== labels.length
}

/** True where all labels name the same thing, in one kind each: 民事案件、刑事案件、行政案件. */
export function areOfOneThing(labels: readonly string[]): boolean {
  const [thing = ''] = labels.map((label) => label.slice(-2))
  return thing.length === 2 && labels.length >= 2 && labels.every((label) => label.length > 2 && label.endsWith(thing))
}

/** 建议提案11件，其中建议6件、提案5件: the whole names the very kinds that the parts name, and no more. */
function namedByWhole(labels: readonly string[], whole: string): boolean {
  const kinds = labels.map((label) => label.replace(/[\d\s]/g, '').slice(-2))
  if (kinds.some((kind) => kind.length < 2 || !whole.includes(kind)) || new Set(kinds).size !== kinds.length)
    return false
  const named = whole.split(/[、和及与]/).length
  return named === kinds.length
}

/**
 * True where the labels are built alike (行政处罚类、信息公开类; 以区政府为被告、以部门为被告) and so shut each other out: their numbers cannot
 * be more than the whole.
 */
export function isParallel(labels: readonly string[]): boolean {
  const [first = '', ...others] = labels
  if (others.length === 0 || labels.some((label) => label.length < 2)) return false
  if (new Set(labels).size !== labels.length) return false
  return /[类级型]$/.test(first) && others.every((label) => label.at(-1) === first.at(-1))
}
