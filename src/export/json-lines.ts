import type { BatchEntry } from './batch-entry.js'

/** One line for one entry: where it is from, what became of it, and its analysis whole. The same wherever it is written and whoever judged it. */
export function jsonLine(entry: BatchEntry): string {
  return `${JSON.stringify({ ...entry, page: undefined, dismissals: undefined })}\n`
}
