import { indicatorsOf, type Framework } from '../framework.js'
import type { TableRow } from './read-table.js'

/** Outline numbers of a row by framework, best first. Numbers that are not there are passed to `missing` and left out. */
export function counterpartsOf(
  row: TableRow,
  frameworks: readonly Framework[],
  missing: (framework: string, number: string) => void,
): Record<string, string[]> {
  const editions = frameworks
    .flatMap((framework) => (framework.years === null ? [] : [{ framework, first: framework.years[0] }]))
    .sort((a, b) => b.first - a.first)
    .map(({ framework }) => framework)
  const found: Record<string, string[]> = {}
  for (const { year, numbers } of row.counterparts) {
    const edition = year === null ? newestTaught(editions) : editions.find((one) => one.id.includes(year))
    if (edition === undefined) continue
    const known = new Set(indicatorsOf(edition).map((indicator) => indicator.number))
    for (const number of numbers.match(/\d+(?:\.\d+)*/g) ?? []) {
      if (!known.has(number)) missing(edition.id, number)
      else if (!found[edition.id]?.includes(number)) (found[edition.id] ??= []).push(number)
    }
  }
  return found
}

/** The newest edition of the outline, not one that itself leans on others. */
function newestTaught(editions: readonly Framework[]): Framework | undefined {
  return editions.find((edition) => indicatorsOf(edition).every((one) => Object.keys(one.counterparts).length === 0))
}
