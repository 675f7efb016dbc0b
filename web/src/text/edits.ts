import type { Range } from '../../../src/words.js'

/** `[start, end)` of the text before it was replaced by `length` units. */
export interface Edit extends Range {
  readonly length: number
}

/** Where a range of the text as it was analysed stands after edits made one after the other; null once it was touched. */
export function moved<T extends Range>(range: T, edits: readonly Edit[]): T | null {
  let { start, end } = range
  for (const edit of edits) {
    if (edit.end <= start) {
      const shift = edit.length - (edit.end - edit.start)
      start += shift
      end += shift
    } else if (edit.start < end) return null
  }
  return { ...range, start, end }
}

/** The one edit that makes `after` of `before`: all between what they begin and end with in common. Null where they are equal. */
export function editBetween(before: string, after: string): Edit | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let same = 0
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  return { start, end: before.length - same, length: after.length - same - start }
}

/** Where edited stretches stand in the text as it is now. */
export function editedRanges(edits: readonly Edit[]): Range[] {
  return edits.flatMap((edit, i) => {
    const made = { start: edit.start, end: edit.start + Math.max(1, edit.length) }
    return moved(made, edits.slice(i + 1)) ?? []
  })
}
