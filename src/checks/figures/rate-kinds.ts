/** What a kind of rate is worked out from, by custom. */
export interface RateKind {
  /** Words before 率. */
  readonly name: RegExp
  /** Words of the count above the line. */
  readonly above: RegExp
  /** Words of the count below the line. */
  readonly below: RegExp
  /** How the true denominator may differ from the count that is stated: what was carried over makes it larger, what was settled, or is not due yet, makes it smaller. */
  readonly hidden: 'larger' | 'smaller' | 'either' | 'none'
  /** Words of a base that is the very denominator, so that nothing is hidden. */
  readonly settled?: RegExp
}

export const RATE_KINDS: readonly RateKind[] = [
  { name: /审结/, above: /审结|办结|结案/, below: /受理|收|接|立案|登记/, hidden: 'larger' },
  { name: /办结|结案/, above: /审结|办结|结案/, below: /受理|收|接|立案|登记|交办|转办/, hidden: 'either' },
  { name: /纠错/, above: /纠错/, below: /审结|办结|结案/, hidden: 'smaller' },
  {
    name: /调撤|调解和解|调解/,
    above: /调解|和解|调撤|撤回|终止|成功/,
    below: /审结|办结|受理|调解|调处|纠纷/,
    hidden: 'none',
  },
  { name: /成功|化解/, above: /成功|化解|调成/, below: /调解|调处|化解|受理|排查|纠纷/, hidden: 'none' },
  { name: /出庭/, above: /出庭/, below: /应出庭|应诉|开庭|案件|审理/, hidden: 'smaller', settled: /应出庭/ },
  { name: /败诉/, above: /败诉/, below: /审结|结案|判决|案件|应诉/, hidden: 'smaller', settled: /审结|结案|判决/ },
  { name: /胜诉/, above: /胜诉/, below: /审结|结案|判决|案件|应诉/, hidden: 'smaller', settled: /审结|结案|判决/ },
  { name: /办复|答复|回复/, above: /办复|答复|回复/, below: /受理|收到|办理|承办|申请|建议|提案/, hidden: 'either' },
  { name: /整改/, above: /整改/, below: /问题|隐患|发现|查出|反馈/, hidden: 'none' },
  {
    name: /合格|优良|优秀/,
    above: /合格|优良|优秀/,
    below: /抽查|检查|评查|抽取|抽检|参加|参考|检测|评审/,
    hidden: 'none',
  },
  { name: /通过/, above: /通过/, below: /参加|参考|报名|申请|送审/, hidden: 'none' },
  { name: /采纳/, above: /采纳/, below: /提出|建议|意见/, hidden: 'none' },
]

/** A word that is denied, or only due, is not the count above the line: 不合格172批次, 未通过6人, 正在整改3个. */
const NOT_DONE = /(?:不|未|尚未|不予|待|需|应|正在|拟)(?:按期|及时|能|完全)?$/

/** True where the words beside a count name what stands above the line of this rate. */
export function isAbove(kind: RateKind, words: string): boolean {
  const found = kind.above.exec(words)
  return found !== null && !NOT_DONE.test(words.slice(0, found.index))
}
