import type { Analysis } from '../analysis-shape.js'
import type { Dismissal } from '../checks/dismissal.js'
import type { BatchLine, Standing } from '../matrix/batch-result.js'
import type { Area } from '../words.js'

/** One report of a batch, or one that was expected and did not come. */
export interface BatchEntry extends Standing {
  /** As the sender named it; null for a report that did not come. */
  readonly file: string | null
  /** As said by the sender, else as read. */
  readonly place: string | null
  readonly year: number | null
  readonly error: { readonly code: string; readonly detail: string } | null
  /** Coverage under the weights of whoever asks; null where there is no analysis, or a later one counts. */
  readonly row: {
    /** 0–100. */
    readonly score: number | null
    /** 0–1. */
    readonly areas: Readonly<Record<Area, number | null>>
    /** From 1 among the reports of its level and year, and how many those are. */
    readonly rank: number | null
    readonly of: number
    readonly quartile: number | null
    /** With the levels that people gave; null where nobody judged one. */
    readonly reviewed: { readonly score: number | null } | null
  } | null
  /** Address of the page that shows the report; null where nobody knows of one. */
  readonly page: string | null
  /** Findings that people set aside: letters leave them out. */
  readonly dismissals: readonly Dismissal[]
  readonly analysis: Analysis | null
}

/** An entry made of its line in the matrix. */
export function entryOfLine(
  { file, status, place, year, current, renewed, error, row }: BatchLine,
  analysis: Analysis | null,
  page: string | null = null,
  dismissals: readonly Dismissal[] = [],
): BatchEntry {
  const about = { file, status, place, year, current, renewed, error, page, dismissals, analysis }
  if (row === null) return { ...about, row: null }
  const { score, areas, rank, of, quartile, reviewed } = row
  return { ...about, row: { score, areas, rank, of, quartile, reviewed } }
}

/** A report on its own as an entry: with the weights it was stored with, and ranked beside nobody. */
export function entryOf(file: string | null, analysis: Analysis): BatchEntry {
  const { report, score } = analysis
  const areas = Object.fromEntries(score.areas.map(({ id, score }) => [id, score])) as Record<Area, number | null>
  return {
    file,
    status: 'done',
    place: report.place,
    year: report.year,
    current: true,
    renewed: false,
    error: null,
    row: { score: score.total, areas, rank: null, of: 1, quartile: null, reviewed: null },
    page: null,
    dismissals: [],
    analysis,
  }
}
