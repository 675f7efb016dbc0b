import { pointOf } from '../../../src/quote.js'
import type { Mark } from '../text/segments.js'
import { isOpen, type NumberedFinding } from './order.js'

/** The id of the mark of a finding's n-th range. */
export function markId(finding: string, n: number): string {
  return `${finding}.${n}`
}

/** The finding that a mark belongs to. */
export function findingOfMark(mark: string): string {
  return mark.replace(/\.\d+$/, '')
}

/** Longer ranges are whole sections: marking those would colour the page and point at nothing. */
const LONGEST = 400

/** What findings point at, without the words around it that a quote adds. */
export function marksOf(text: string, findings: readonly NumberedFinding[]): Mark[] {
  return findings
    .filter(isOpen)
    .flatMap(({ id, status, ranges }) =>
      ranges
        .map(
          (range, n) =>
            ({ id: markId(id, n), ...pointOf(text, range), tone: status === 'fail' ? 'fail' : 'uncertain' }) as const,
        )
        .filter(({ start, end }) => end > start && end - start <= LONGEST),
    )
}
