import type { BatchEntry } from './batch-entry.js'

/** One line for one entry: where it is from, what became of it, and its analysis whole. The same wherever it is written, so without any address. */
export function jsonLine(entry: BatchEntry): string {
  return `${JSON.stringify({ ...entry, page: undefined })}\n`
}
