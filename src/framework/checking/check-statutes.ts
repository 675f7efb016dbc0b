import { statuteFileSchema, type Statute } from '../statute.js'
import type { Fault } from './fault.js'
import { conform, locate } from './located-yaml.js'
import type { ModelFile } from './model-file.js'

interface Placed {
  readonly statute: Statute
  readonly file: string
  /** Line of a field of the entry. */
  readonly line: (...path: PropertyKey[]) => number
}

/** Validates the statute book: shape, unique titles, order of versions, successors that are in the book, mistakes that are none. */
export function checkStatutes(files: readonly ModelFile[]): { statutes: Statute[]; faults: Fault[] } {
  const faults: Fault[] = []
  const placed: Placed[] = []
  for (const { file, content } of files) {
    const { yaml, faults: broken } = locate(file, content)
    faults.push(...broken)
    if (yaml === null) continue
    const { value, faults: shape } = conform(file, yaml, statuteFileSchema)
    faults.push(...shape)
    value?.forEach((statute, i) =>
      placed.push({ statute, file, line: (...path) => yaml.lineOf(['statutes', i, ...path]) }),
    )
  }
  const titles = new Map<string, Placed>()
  for (const entry of placed) {
    const other = titles.get(entry.statute.title)
    if (other === undefined) titles.set(entry.statute.title, entry)
    else
      faults.push({
        file: entry.file,
        line: entry.line('title'),
        code: 'statute-twice',
        params: { title: entry.statute.title, file: other.file, line: other.line('title') },
      })
  }
  const names = new Set(placed.flatMap(({ statute }) => [statute.title, ...statute.short]))
  return {
    statutes: placed.map(({ statute }) => statute),
    faults: [...faults, ...placed.flatMap((one) => entryFaults(one, names))],
  }
}

function entryFaults({ statute, file, line }: Placed, names: ReadonlySet<string>): Fault[] {
  const { title, versions, mistakes, replacedBy } = statute
  const faults: Fault[] = []
  if (replacedBy !== undefined && !names.has(replacedBy))
    faults.push({
      file,
      line: line('replacedBy'),
      code: 'successor-unknown',
      params: { title, other: replacedBy },
    })
  mistakes.forEach((mistake, i) => {
    if (names.has(mistake.title))
      faults.push({
        file,
        line: line('mistakes', i),
        code: 'mistake-is-title',
        params: { title, mistake: mistake.title },
      })
  })
  versions.forEach(({ date, inForce }, i) => {
    const before = versions[i - 1]?.date
    if (before !== undefined && date !== undefined && earlier(date, before))
      faults.push({ file, line: line('versions', i), code: 'versions-order', params: { title } })
    if (date !== undefined && inForce !== undefined && earlier(inForce, date))
      faults.push({ file, line: line('versions', i), code: 'in-force-early', params: { title } })
  })
  return faults
}

/** Whether a date lies before another, as far as both are known. */
function earlier(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length)
  return a.slice(0, known) < b.slice(0, known)
}
