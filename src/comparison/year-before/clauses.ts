import { halfWidth } from '../../language/normalise.js'
import type { Range } from '../../words.js'
import type { Compared } from '../neighbour.js'

/** Least units of a clause that says something by itself; a shorter one belongs to the next. */
const SHORTEST = 8

/** Cuts a sentence at its commas into the single things that it says. */
export function clausesOf(text: string, { start, end }: Range): Range[] {
  const half = halfWidth(text.slice(start, end))
  const clauses: Range[] = []
  let from = 0
  for (let i = 0; i < half.length; i++) {
    if (!/[,;。]/.test(half.charAt(i)) || i - from < SHORTEST) continue
    clauses.push({ start: start + from, end: start + i })
    from = i + 1
  }
  if (from < half.length) {
    const last = clauses.at(-1)
    if (half.length - from >= SHORTEST || last === undefined) clauses.push({ start: start + from, end })
    else clauses[clauses.length - 1] = { start: last.start, end }
  }
  return clauses
}

/** False for a heading that only names what its sentences say; a numbered item that is a whole sentence counts as a heading too, and says something. */
export function saysSomething({ sentences, paragraphs }: Compared, index: number): boolean {
  const sentence = sentences[index]
  if (sentence === undefined || !sentence.heading) return sentence !== undefined
  const next = sentences[index + 1]
  const paragraph = paragraphs.find((each) => each.start <= sentence.start && sentence.end <= each.end)
  const isRunIn = next !== undefined && paragraph !== undefined && next.start < paragraph.end
  return !isRunIn && /[，,。；;]/.test(sentence.text)
}
