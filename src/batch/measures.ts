import type { BatchItem } from './batch-item.js'

/** The frameworks that a batch is measured by, each once: undefined stands for the outline of a report's year. */
export type Measures = readonly (string | undefined)[]

/**
 * The measure that stands for a report, then the others.
 *
 * @param also names with commas between them
 */
export function measuresOf(framework: string | undefined, also: string | undefined): Measures {
  const others = also?.split(/[,，、]/).map((name) => name.trim()) ?? []
  return [...new Set([framework, ...others.filter((name) => name !== '')])]
}

/** Each item once for each measure, in their order. What did not come, or cannot be read, is one item however many there are. */
export async function* measuredBy(measures: Measures, items: AsyncIterable<BatchItem>): AsyncGenerator<BatchItem> {
  for await (const item of items)
    for (const framework of item.source instanceof Uint8Array ? measures : measures.slice(0, 1))
      yield { ...item, facts: { ...item.facts, framework } }
}
