import { FajingError } from '../../errors.js'
import { TextBuilder } from '../text-builder.js'
import type { Format, Note, Text } from '../text.js'
import { inReadingOrder } from './columns.js'
import { linesOf } from './lines.js'
import type { Line, Page, Row } from './page.js'
import { addParagraphs } from './paragraphs.js'
import { withoutRunningHeads } from './running-heads.js'
import { tablesOf } from './tables.js'

/** Fewest readable characters of a page with a text layer, on the mean; a scan has at most a stamp or a page number. */
const FEWEST_CHARACTERS = 8
/** Most characters without a meaning (private use, unknown), as a share, that a text layer may have and still be read. */
const MOST_MEANINGLESS = 0.3

/**
 * Reads laid-out pages: running heads dropped, columns in order, tables as rows, lines joined to paragraphs.
 *
 * @throws FajingError scan-without-text
 */
export function readPages(pages: readonly Page[], format: Format): Text {
  const words = pages.map((page) => page.pieces.map((piece) => piece.words).join(''))
  const all = words.join('')
  const meaningless = all.length - all.replace(/[\ue000-\uf8ff\ufffd\u0000-\u001f]/g, '').length
  if (all.length < FEWEST_CHARACTERS * pages.length || meaningless > MOST_MEANINGLESS * all.length)
    throw new FajingError('scan-without-text', { format: format.toUpperCase(), pages: pages.length })
  const tables = pages.map(tablesOf)
  const kept = withoutRunningHeads(
    pages.flatMap((page, i) => linesOf(page, tables[i]?.rest ?? [])),
    pages,
  )
  const flow = pages.flatMap((page, i) => {
    const lines = inReadingOrder(kept.filter((line) => line.page === page.number))
    return withRows(rowsOfLines(lines), tables[i]?.rows ?? [])
  })
  const builder = new TextBuilder()
  addParagraphs(flow, builder)
  const unread: Note = { code: 'pages-without-text', count: words.filter((page) => page.trim() === '').length }
  return builder.build(format, {}, [unread])
}

/** Lines parted by wide gaps: several in a row make the rows of a table without borders; a single one is one line. */
function rowsOfLines(lines: readonly Line[]): (Line | Row)[] {
  const levels: Line[][] = []
  for (const line of lines) {
    const level = levels.at(-1)
    if (level?.[0] !== undefined && level[0].y === line.y && level[0].column === line.column) level.push(line)
    else levels.push([line])
  }
  return levels.flatMap((level, i): (Line | Row)[] => {
    const first = level[0]
    if (level.length === 1 || first === undefined) return level
    const beside = Math.max(levels[i - 1]?.length ?? 0, levels[i + 1]?.length ?? 0)
    if (level.length > 2 || beside > 1)
      return [{ page: first.page, y: first.y, cells: level.map((line) => line.words) }]
    return [{ ...first, end: level.at(-1)?.end ?? first.end, words: level.map((line) => line.words).join(' ') }]
  })
}

/** Puts the rows of tables between the lines, by their height on the page. */
function withRows(flow: readonly (Line | Row)[], rows: readonly Row[]): (Line | Row)[] {
  const merged = [...flow]
  for (const row of rows) {
    const at = merged.findIndex((element) => element.y > row.y)
    merged.splice(at < 0 ? merged.length : at, 0, row)
  }
  return merged
}
