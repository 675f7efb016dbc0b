import type { Piece } from './page.js'

/** Letters and marks that are set without spaces between words. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2460-\u24ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/

/** The words of pieces side by side. Where one side is Chinese, a gap is only the setter's: no space is written. */
export function wordsOf(pieces: readonly Piece[]): string {
  let words = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const gap = piece.x - end
    words += (words !== '' && gap > 0.15 * piece.size ? ' ' : '') + piece.words
    end = piece.x + piece.width
  }
  return closed(words)
}

/** Without the spaces that stand beside a wide character. */
function closed(words: string): string {
  const marks = [...words.trim().replace(/\s+/g, ' ')]
  return marks
    .filter((mark, i) => mark !== ' ' || !(WIDE.test(marks[i - 1] ?? '') || WIDE.test(marks[i + 1] ?? '')))
    .join('')
}

/** Two lines of one paragraph as one: a space only between Latin words. */
export function joined(before: string, after: string): string {
  return before + (/[A-Za-z0-9,.;:%)]$/.test(before) && /^[A-Za-z(]/.test(after) ? ' ' : '') + after
}
