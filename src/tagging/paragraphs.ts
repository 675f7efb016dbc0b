import type { Report } from '../reading/report.js'
import type { Area, Range } from '../words.js'
import type { Tags } from './tagger.js'

interface ParagraphTags extends Range {
  readonly areas: { id: Area; p: number }[]
  readonly indicators: { id: string; p: number }[]
}

/** Tags of the paragraphs from their sentences: what is the best answer of at least one sentence, with its highest probability. */
export function paragraphTags(report: Report, tags: readonly Tags[]): ParagraphTags[] {
  return report.paragraphs.map(({ start, end, first, last }) => {
    const own = tags.slice(first, last)
    return { start, end, areas: best(own.map((t) => t.areas)), indicators: best(own.map((t) => t.indicators)) }
  })
}

function best<Id extends string>(lists: readonly (readonly { id: Id; p: number }[])[]): { id: Id; p: number }[] {
  const chosen = new Set<Id>()
  for (const [first] of lists) if (first !== undefined) chosen.add(first.id)
  const most: { id: Id; p: number }[] = []
  for (const list of lists)
    for (const { id, p } of list) {
      if (!chosen.has(id)) continue
      const known = most.find((each) => each.id === id)
      if (known === undefined) most.push({ id, p })
      else known.p = Math.max(known.p, p)
    }
  return most.sort((a, b) => b.p - a.p)
}
