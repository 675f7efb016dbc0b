import { UnitSet } from '../language/unit-set.js'
import { markerOf } from '../reading/markers.js'

/** A stretch of a sentence between marks that stand in no bracket or quotation, with its mark. */
export interface Clause {
  readonly from: number
  readonly to: number
  /** Half-width words, without what numbers them and without the mark at the end. */
  readonly words: string
  /** The mark at its end, empty at the end of the sentence. */
  readonly mark: string
  /** True where it is numbered: 一是, (一), 其一. */
  readonly numbered: boolean
  /** True where an item begins: numbered, or behind ; or : */
  readonly opens: boolean
}

const MARKS = ',;:、'
const OPENERS = '《(〔【'
const CLOSERS = '》)〕】'
const LOOKED_AT = new UnitSet(`${MARKS}${OPENERS}${CLOSERS}"`)
/** What numbers in words, where a marker stands in the middle of a sentence as well. */
const NUMBERS = /^(?:其[一二三四五六]|一方面|另一方面|首先|其次|再次|最后)[是,、:]?/

/** @param half half-width view of a sentence */
export function clausesOf(half: string): Clause[] {
  const clauses: Clause[] = []
  let depth = 0
  let quoted = false
  let from = 0
  const cut = (to: number, mark: string) => {
    const before = clauses.at(-1)
    const whole = half.slice(from, to - mark.length)
    const blank = whole.length - whole.trimStart().length
    const numbering = markerOf(whole.slice(blank))?.length ?? NUMBERS.exec(whole.slice(blank))?.[0].length ?? 0
    const words = whole.slice(blank + numbering)
    const numbered = numbering > 0
    clauses.push({
      from,
      to,
      words,
      mark,
      numbered,
      opens: numbered || before === undefined || ';:'.includes(before.mark),
    })
    from = to
  }
  for (let i = 0; i < half.length; i++) {
    if (!LOOKED_AT.has(half.charCodeAt(i))) continue
    const c = half.charAt(i)
    if (c === '"') quoted = !quoted
    else if (OPENERS.includes(c)) depth++
    else if (CLOSERS.includes(c)) depth = Math.max(0, depth - 1)
    // 三、, 二、 and 其一, number what follows and end no clause.
    else if (depth === 0 && !quoted && MARKS.includes(c) && !isNumbering(half.slice(from, i + 1))) cut(i + 1, c)
  }
  if (from < half.length) cut(half.length, /[。;!]$/.test(half) ? half.slice(-1) : '')
  return clauses
}

function isNumbering(words: string): boolean {
  const bare = words.trim()
  return bare.length <= 6 && (markerOf(bare)?.length === bare.length || NUMBERS.exec(bare)?.[0].length === bare.length)
}
