import type { Expected } from './manifest.js'

/** What is known of where and when a report is from. `path` are the names of its division from the province down. */
export interface Whereabouts {
  readonly place: string | null
  readonly path: readonly string[]
  readonly year: number | null
}

/**
 * The expected reports that none of those at hand is, in the order of the list. A place may be named short or whole (运河区, 沧州市运河区);
 * a report answers one expectation only, and an exact name goes before a likely one.
 */
export function missingOf(expected: readonly Expected[], reports: readonly Whereabouts[]): Expected[] {
  const free = new Map(reports.map((report, order) => [report, order]))
  const byName = new Map<string, Whereabouts[]>()
  const byShortForm = new Map<string, Whereabouts[]>()
  for (const report of reports)
    for (const name of namesOf(report)) {
      add(byName, name, report)
      for (const short of shortFormsOf(name)) add(byShortForm, short, report)
    }
  for (const lists of [byName, byShortForm]) for (const list of lists.values()) list.reverse()
  const unmet = takeAll(expected, free, ({ place }) => [{ list: byName.get(place) ?? [], fits: () => true }])
  return takeAll(unmet, free, ({ place }) => [
    { list: byShortForm.get(place) ?? [], fits: () => true },
    ...shortFormsOf(place).map((short) => ({
      list: byName.get(short) ?? [],
      fits: (report: Whereabouts) => agrees(report, place),
    })),
  ])
}

/** Reports that may be meant, the first of them last. */
interface Candidates {
  readonly list: Whereabouts[]
  readonly fits: (report: Whereabouts) => boolean
}

/** Gives each expectation the first report of its candidates that is free. @returns those that found none */
function takeAll(
  expected: readonly Expected[],
  free: Map<Whereabouts, number>,
  candidatesOf: (one: Expected) => readonly Candidates[],
): Expected[] {
  // What found nothing once finds nothing again, since ever fewer are free: a list of thousands of equal lines costs no more than one.
  const inVain = new Set<string>()
  return expected.filter((one) => {
    const { place, year } = one
    if (inVain.has(`${year} ${place}`)) return true
    const found = candidatesOf(one)
      .map(({ list, fits }) => {
        while (list.length > 0 && !free.has(list.at(-1) as Whereabouts)) list.pop()
        return list.findLast((report) => free.has(report) && mayBeOf(year, report) && fits(report))
      })
      .filter((report) => report !== undefined)
      .sort((a, b) => (free.get(a) ?? 0) - (free.get(b) ?? 0))[0]
    if (found === undefined) inVain.add(`${year} ${place}`)
    else free.delete(found)
    return found === undefined
  })
}

/** A year that is not known on one side speaks against no report. */
function mayBeOf(year: Expected['year'], report: Whereabouts): boolean {
  return year === null || report.year === null || report.year === year
}

function add(lists: Map<string, Whereabouts[]>, name: string, report: Whereabouts): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [report])
  else if (list.at(-1) !== report) list.push(report)
}

function namesOf({ place, path }: Whereabouts): string[] {
  return [...new Set([place ?? '', path.join(''), path.slice(1).join('')].filter((name) => name !== ''))]
}

/** 运河区 is short for 沧州市运河区, but 城区 is not for 榕城区: what is left out must be a division whole. No name has more of them than this. */
function shortFormsOf(name: string): string[] {
  const ends = [...name.matchAll(/[省市州盟县区旗师团](?!$)/g)].slice(0, MOST_DIVISIONS)
  return [name, ...ends.map(({ index }) => name.slice(index + 1))]
}

const MOST_DIVISIONS = 8

/** 南京市鼓楼区 is not the 鼓楼区 that is known to lie in 徐州市. */
function agrees({ path }: Whereabouts, place: string): boolean {
  return path.length === 0 || path.some((name, i) => i < path.length - 1 && place.includes(name)) || path.length === 1
}
