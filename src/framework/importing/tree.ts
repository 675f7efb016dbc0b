import { NUMBER_REASONS } from '../../messages/import.js'
import { say } from '../../messages/say.js'
import type { ImportNote } from './import-report.js'
import { plainNumber, splitNumber } from './numbers.js'
import type { TableRow } from './read-table.js'

/** A row in its place. */
export interface Branch {
  readonly row: TableRow
  readonly title: string
  readonly number: string
  readonly children: Branch[]
}

/** Puts rows under their parents: by the parent's number or title, else by the row's own number (1.2 under 1). */
export function treeOf(rows: readonly TableRow[]): { roots: Branch[]; unplaced: ImportNote[]; notes: ImportNote[] } {
  const unplaced: ImportNote[] = []
  const notes: ImportNote[] = []
  const titled = rows.filter((row) => {
    if (row.cells.title.length >= 2) return true
    unplaced.push({ line: row.line, title: row.cells.title, code: 'no-title', params: {} })
    return false
  })
  const branches = numbered(titled, notes)
  const byNumber = new Map(branches.map((branch) => [branch.number, branch]))
  const byTitle = new Map(
    [...branches]
      .reverse()
      .flatMap((branch) => [[branch.title, branch] as const, [branch.row.cells.title, branch] as const]),
  )
  const parents = new Map<Branch, Branch>()
  const lost = new Set<Branch>()
  for (const branch of branches) {
    const { parent } = branch.row.cells
    const named =
      parent === ''
        ? undefined
        : (byNumber.get(plainNumber(parent) ?? '') ?? byTitle.get(parent) ?? byTitle.get(splitNumber(parent).title))
    const found = parent === '' ? above(branch.number, byNumber) : named
    if (found !== undefined && found !== branch) parents.set(branch, found)
    else if (parent !== '') {
      lost.add(branch)
      unplaced.push({ line: branch.row.line, title: branch.title, code: 'parent-not-found', params: { parent } })
    }
  }
  for (const branch of branches)
    if (circular(branch, parents)) {
      lost.add(branch)
      unplaced.push({ line: branch.row.line, title: branch.title, code: 'parent-in-circle', params: {} })
    }
  const roots: Branch[] = []
  for (const branch of branches) {
    if (lost.has(branch)) continue
    const parent = parents.get(branch)
    if (parent === undefined) roots.push(branch)
    else if (!lost.has(parent)) parent.children.push(branch)
    else
      unplaced.push({
        line: branch.row.line,
        title: branch.title,
        code: 'parent-not-found',
        params: { parent: parent.title },
      })
  }
  return { roots, unplaced, notes }
}

/** Gives every row a number of its own. */
function numbered(rows: readonly TableRow[], notes: ImportNote[]): Branch[] {
  const taken = new Set<string>()
  const written = rows.map((row) => {
    const split = splitNumber(row.cells.title)
    return { row, title: split.title, text: row.cells.number || split.number }
  })
  const free = written.map(({ text }) => {
    const number = plainNumber(text)
    if (number === null || taken.has(number)) return null
    taken.add(number)
    return number
  })
  let last = ''
  return written.map(({ row, title, text }, i): Branch => {
    const known = free[i] ?? null
    const number = known ?? following(last, taken)
    if (known === null) {
      taken.add(number)
      const why = text === '' ? 'missing' : plainNumber(text) === null ? 'form' : 'twice'
      notes.push({
        line: row.line,
        title,
        code: 'number-given',
        params: { number: text, why: say(NUMBER_REASONS[why]), given: number },
      })
    }
    last = number
    return { row, title, number, children: [] }
  })
}

/** The next number on the same level that nobody has: 1.10 after 1.9, which a spreadsheet keeps as 1.1. */
function following(last: string, taken: ReadonlySet<string>): string {
  const steps = last.split('.')
  const level = steps.slice(0, -1)
  let step = Number(steps.at(-1) || 0)
  let number = ''
  do number = [...level, String(++step)].join('.')
  while (taken.has(number))
  return number
}

function above(number: string, byNumber: ReadonlyMap<string, Branch>): Branch | undefined {
  const steps = number.split('.')
  for (let depth = steps.length - 1; depth > 0; depth--) {
    const found = byNumber.get(steps.slice(0, depth).join('.'))
    if (found !== undefined) return found
  }
  return undefined
}

function circular(branch: Branch, parents: ReadonlyMap<Branch, Branch>): boolean {
  const seen = new Set<Branch>()
  for (let at: Branch | undefined = branch; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return at === branch
    seen.add(at)
  }
  return false
}
