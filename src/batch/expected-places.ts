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
  const free = new Set(reports)
  const byName = new Map<string, Whereabouts[]>()
  for (const report of reports)
    for (const name of namesOf(report)) byName.set(name, [...(byName.get(name) ?? []), report])
  const take = (candidates: readonly Whereabouts[], year: number | null): boolean => {
    const found = candidates.find((one) => free.has(one) && (year === null || one.year === null || one.year === year))
    if (found !== undefined) free.delete(found)
    return found !== undefined
  }
  const unmet = expected.filter(({ place, year }) => !take(byName.get(place) ?? [], year))
  return unmet.filter(({ place, year }) => {
    const likely = [...free].filter((report) =>
      namesOf(report).some((name) => isShortFor(place, name) || (isShortFor(name, place) && agrees(report, place))),
    )
    return !take(likely, year)
  })
}

function namesOf({ place, path }: Whereabouts): string[] {
  return [...new Set([place ?? '', path.join(''), path.slice(1).join('')].filter((name) => name !== ''))]
}

/** 运河区 is 沧州市运河区, but 城区 is not 榕城区: what is left out must be a division whole. */
function isShortFor(short: string, whole: string): boolean {
  return whole.endsWith(short) && (whole.length === short.length || DIVISION_END.test(whole.slice(0, -short.length)))
}

const DIVISION_END = /[省市州盟县区旗师团]$/

/** 南京市鼓楼区 is not the 鼓楼区 that is known to lie in 徐州市. */
function agrees({ path }: Whereabouts, place: string): boolean {
  return path.length === 0 || path.some((name, i) => i < path.length - 1 && place.includes(name)) || path.length === 1
}
