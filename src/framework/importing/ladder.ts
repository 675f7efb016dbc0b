import type { Table, TableRow } from './read-table.js'

/**
 * Turns a table with a column for each level (一级指标, 二级指标, 三级指标; cells merged downwards) into one with a row for each indicator
 * and its parent. A table without such columns comes back as it is.
 */
export function withoutLevels(table: Table): Table {
  const seen = new Map<string, string>()
  const counts = new Map<string, number>()
  let above: string[] = []
  return {
    ...table,
    rows: table.rows.flatMap((row) => {
      if (row.levels.length === 0) return [row]
      const changed = row.levels.findIndex((cell) => cell !== '')
      const path = row.levels.map((cell, level) => cell || (level < changed || changed < 0 ? (above[level] ?? '') : ''))
      const titles = path.slice(0, path.findLastIndex((cell) => cell !== '') + 1)
      above = path
      if (changed < 0) return [row]
      const rows: TableRow[] = []
      let parent = ''
      titles.forEach((title, level) => {
        if (title === '') return
        const key = titles.slice(0, level + 1).join('\n')
        const last = level === titles.length - 1
        const known = seen.get(key)
        const number = known ?? nextNumber(counts, parent)
        seen.set(key, number)
        // A leaf may be named twice; a level above it only stands again because its cells were not merged.
        if (known === undefined || last)
          rows.push({
            ...(last ? row : { ...row, cells: BARE, counterparts: [] }),
            levels: [],
            cells: { ...(last ? row.cells : BARE), number, title, parent },
          })
        parent = number
      })
      return rows
    }),
  }
}

const BARE = { number: '', title: '', parent: '', weight: '', scope: '', terms: '', area: '', guideline: '' }

function nextNumber(counts: Map<string, number>, parent: string): string {
  const count = (counts.get(parent) ?? 0) + 1
  counts.set(parent, count)
  return parent === '' ? String(count) : `${parent}.${count}`
}
