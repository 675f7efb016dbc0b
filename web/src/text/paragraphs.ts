import type { Analysis } from '../../../src/analysis-shape.js'
import type { Range } from '../../../src/words.js'

/** One line of the text that is not blank. */
export interface Paragraph extends Range {
  /** 1 is the title of the report; null where the line is no heading. */
  readonly heading: number | null
  /** Where a heading ends that runs into the paragraph it heads, with its depth. */
  readonly lead: { readonly end: number; readonly depth: number } | null
}

/** Markers of headings, by the depth at which offices use them: 一、 then （一） then 1. then （1）. */
const MARKERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/, 2],
  [/^[（(][一二三四五六七八九十]+[）)]/, 3],
  [/^\d+[.．、]/, 4],
  [/^[（(]\d+[）)]/, 5],
]

function depthOf(heading: string): number {
  return MARKERS.find(([marker]) => marker.test(heading))?.[1] ?? 3
}

/** Lines of a text with their place in the tree of headings. Ranges of `headings` and `title` point into the same text. */
export function paragraphsOf(text: string, headings: readonly Range[], title: Range | null): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let next = 0
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (line[0].trim() === '') continue
    const start = line.index
    const end = start + line[0].length
    while (next < headings.length && (headings[next]?.end ?? 0) <= start) next++
    const heading = headings[next]
    const isHeaded = heading !== undefined && heading.start < end
    const depth = isHeaded ? depthOf(text.slice(heading.start, end).trim()) : null
    const isWhole = isHeaded && end - heading.end < 3
    const isTitle = title !== null && title.start < end && start < title.end
    paragraphs.push({
      start,
      end,
      heading: isTitle ? 1 : isWhole ? depth : null,
      lead: depth !== null && isHeaded && !isWhole && !isTitle ? { end: heading.end, depth } : null,
    })
  }
  return paragraphs
}

/** Ranges of headings, in order. */
export function headingsOf(analysis: Analysis): Range[] {
  return analysis.sentences.filter(({ heading }) => heading)
}

export function titleOf(analysis: Analysis): Range | null {
  return analysis.report.sources['title']?.range ?? null
}
