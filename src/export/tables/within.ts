import type { BatchEntry } from '../batch-entry.js'
import type { Field } from './table.js'

/** Fields of an entry as fields of something that belongs to one. */
export function within(fields: readonly Field<BatchEntry>[]): Field<{ entry: BatchEntry }>[] {
  return fields.map((field) => ({ ...field, of: ({ entry }) => field.of(entry) }))
}
