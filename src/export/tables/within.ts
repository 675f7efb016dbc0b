import type { BatchEntry } from '../batch-entry.js'
import type { Field } from './table.js'

/** Fields of an entry as fields of something that belongs to one: the first leads back to it. */
export function within(fields: readonly Field<BatchEntry>[]): Field<{ entry: BatchEntry }>[] {
  return fields.map((field, i) => ({
    ...field,
    ...(i === 0 ? { kind: 'link' as const } : {}),
    of: ({ entry }) => field.of(entry),
  }))
}
