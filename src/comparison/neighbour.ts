import type { Analysis } from '../analysis-shape.js'
import type { NamedReport } from './comparison-shape.js'

/** What a comparison looks at of an analysis; the score and the checks of a single text play no role beside others. */
export type Compared = Pick<Analysis, 'text' | 'sentences' | 'paragraphs' | 'shortfalls' | 'framework'> & {
  readonly report: Pick<Analysis['report'], 'title' | 'issuer' | 'place' | 'division' | 'year'>
}

/** A report that takes part in a comparison; `id` is null where it is not stored. */
export interface Neighbour {
  readonly id: string | null
  readonly analysis: Compared
}

export function named({ id, analysis: { report } }: Neighbour): NamedReport {
  return { id, title: report.title, issuer: report.issuer, place: report.place, year: report.year }
}
