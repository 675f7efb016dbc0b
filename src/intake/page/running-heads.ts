import type { Line, Page } from './page.js'

/** Share of a page's height, at the top and at the bottom, in which heads and page numbers stand. */
const EDGE = 0.13
const PAGE_NUMBER =
  /^[-—–―─·•\s]*(?:第\s*)?(?:\d{1,4}|[一二三四五六七八九十百]{1,5}|[ivxlc]{1,6})\s*(?:页)?\s*(?:[/／,，]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―─·•\s]*$/i

/** The lines without page numbers and without heads and feet that come back page after page. */
export function withoutRunningHeads(lines: readonly Line[], pages: readonly Page[]): Line[] {
  const heights = new Map(pages.map((page) => [page.number, page.height]))
  const atEdge = (line: Line): boolean => {
    const height = heights.get(line.page) ?? 0
    return line.y < height * EDGE || line.y > height * (1 - EDGE)
  }
  const pagesOf = new Map<string, Set<number>>()
  for (const line of lines) {
    if (!atEdge(line)) continue
    const key = headKey(line)
    pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(line.page))
  }
  const often = Math.max(2, Math.ceil(pages.length / 3))
  return lines.filter(
    (line) => !atEdge(line) || !(PAGE_NUMBER.test(line.words) || (pagesOf.get(headKey(line))?.size ?? 0) >= often),
  )
}

/** The same words at the same height, whatever the page number in them. */
function headKey(line: Line): string {
  return `${Math.round(line.y / 6)} ${line.words.replace(/\d+/g, '#')}`
}
