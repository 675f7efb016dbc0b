import type { Line } from './page.js'

/** Fewest lines on each side of the gutter, and their least mean width as a share of the column. */
const FEWEST_LINES = 6
const LEAST_FILL = 0.6

/** Puts the lines of one page in reading order: where two columns are set, the left one first, band by band between lines across both. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = gutterOf(lines)
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x)
  if (gutter === null) return sorted
  const ordered: Line[] = []
  let band: Line[] = []
  const close = (): void => {
    for (const column of [1, 2]) ordered.push(...band.filter((line) => line.column === column))
    band = []
  }
  for (const line of sorted) {
    if (line.x < gutter && line.end > gutter) {
      close()
      ordered.push(line)
    } else band.push({ ...line, column: line.x < gutter ? 1 : 2 })
  }
  close()
  return ordered
}

/** Where the white strip between two columns of running text lies; null for one column, and for the short cells of a table. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.x))
  const right = Math.max(...lines.map((line) => line.end))
  const candidates = new Set(
    lines.map((line) => line.x - 1).filter((x) => x > left + (right - left) * 0.35 && x < left + (right - left) * 0.7),
  )
  let best: { x: number; across: number } | null = null
  for (const x of candidates) {
    const before = lines.filter((line) => line.end <= x)
    const after = lines.filter((line) => line.x >= x)
    const across = lines.length - before.length - after.length
    if (before.length < FEWEST_LINES || after.length < FEWEST_LINES || across > lines.length / 4) continue
    if (fill(before, x - left) < LEAST_FILL || fill(after, right - x) < LEAST_FILL) continue
    if (best === null || across < best.across) best = { x, across }
  }
  return best?.x ?? null
}

function fill(lines: readonly Line[], width: number): number {
  return lines.reduce((sum, line) => sum + (line.end - line.x), 0) / lines.length / width
}
