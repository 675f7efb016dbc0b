import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { IndicatorRow, JudgedLevels, ReportRow } from '../matrix/report-row.js'
import type { FindingStatus, IssuerKind, Level, PartStatus, RequiredPart } from '../words.js'
import { readJudgedLevels } from './judged-levels.js'
import { isLessMain } from './main-measure.js'
import type { Store } from './open-store.js'
import { reportsOf, stands } from './standing.js'
import { within } from './within.js'

/** Which reports; what is left out does not matter. */
export interface RowFilter {
  readonly batch?: string | undefined
  readonly level?: Level | undefined
  readonly year?: number | undefined
  /** Name of the province. */
  readonly province?: string | undefined
  /** Part of the place's name. */
  readonly place?: string | undefined
  /** What they are measured by; left out: by the outline of the year, or by the first chosen where that is not at hand. */
  readonly framework?: string | undefined
  /** Also those whose place another one takes, and under every framework. */
  readonly every?: true | undefined
}

/** Rows of the reports in a scope that count, by place and year: the matrix is made of them, and no text is read. */
export async function readReportRows(store: Store, scope: Scope, filter: RowFilter): Promise<ReportRow[]> {
  const { rows } =
    await sql<StoredRow>`SELECT r.id, r.title, r.issuer, r.place, r.path, r.level, r.kind, r.year, r.published_on, r.framework, r.is_current,
      (SELECT json_agg(json_build_array(indicator, area, level, weight))::text FROM fajing.indicator_scores WHERE report_id = r.id) AS indicators,
      (SELECT json_object_agg(part, status)::text FROM fajing.parts WHERE report_id = r.id) AS parts,
      (SELECT status FROM fajing.findings WHERE report_id = r.id AND "check" = 'timeliness' ORDER BY position LIMIT 1) AS timeliness,
      (SELECT json_object_agg(kind, n)::text FROM (SELECT kind, count(*) AS n FROM fajing.shortfalls WHERE report_id = r.id GROUP BY kind) s) AS shortfalls,
      (SELECT json_object_agg(severity, n)::text FROM (SELECT severity, count(*) AS n FROM fajing.findings WHERE report_id = r.id AND status = 'fail' GROUP BY severity) f) AS findings
    FROM fajing.reports r WHERE ${matching(scope, filter)}
    ORDER BY r.place, r.year, r.issuer, r.seq`.execute(store)
  const judged = await readJudgedLevels(
    store,
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => rowOf(row, judged.get(row.id) ?? null))
}

function matching(scope: Scope, filter: RowFilter) {
  const { batch, level, year, province, place, framework, every = false } = filter
  const conditions = [
    sql`${within(scope, 'r.territory')} AND r.state = 'done'`,
    ...(every ? everyOf(batch) : [stands('r', batch)]),
    ...(level === undefined ? [] : [sql`r.level = ${level}`]),
    ...(year === undefined ? [] : [sql`r.year = ${year}`]),
    ...(province === undefined ? [] : [sql`r.path[1] = ${province}`]),
    ...(place === undefined ? [] : [sql`strpos(r.place, ${place}) > 0`]),
    ...(framework === undefined ? (every ? [] : [mainOnly(batch)]) : [sql`r.framework = ${framework}`]),
  ]
  return sql.join(conditions, sql` AND `)
}

function everyOf(batch: string | undefined) {
  return batch === undefined ? [] : [sql`r.id IN (${reportsOf(batch)})`]
}

function mainOnly(batch: string | undefined) {
  return sql`NOT EXISTS (SELECT FROM fajing.reports o WHERE o.territory = r.territory AND o.issuer = r.issuer AND o.year = r.year
    AND ${isLessMain('r', 'o')} AND ${stands('o', batch)})`
}

/** By what the reports in a scope that count are measured, the most used first. */
export async function readMeasures(
  store: Store,
  scope: Scope,
  batch: string | undefined,
): Promise<{ id: string; reports: number }[]> {
  const { rows } = await sql<{ id: string; reports: number }>`SELECT r.framework AS id, count(*)::int AS reports
    FROM fajing.reports r WHERE ${within(scope, 'r.territory')} AND r.state = 'done' AND ${stands('r', batch)} AND r.framework IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC, 1`.execute(store)
  return rows
}

interface StoredRow {
  id: string
  title: string | null
  issuer: string | null
  place: string | null
  path: string[]
  level: Level | null
  kind: IssuerKind | null
  year: number | null
  published_on: string | null
  framework: string | null
  is_current: boolean
  indicators: string | null
  parts: string | null
  timeliness: FindingStatus | null
  shortfalls: string | null
  findings: string | null
}

type Scored = [string, IndicatorRow['area'], IndicatorRow['level'], number]

function rowOf(row: StoredRow, judged: JudgedLevels | null): ReportRow {
  const indicators = (JSON.parse(row.indicators ?? '[]') as Scored[])
    .map(([id, area, level, weight]) => ({ id, area, level, weight }))
    .sort((a, b) => NUMERIC.compare(a.id, b.id))
  return {
    id: row.id,
    title: row.title,
    issuer: row.issuer,
    place: row.place,
    path: row.path,
    level: row.level,
    kind: row.kind,
    year: row.year,
    publishedOn: row.published_on,
    framework: row.framework,
    renewed: !row.is_current,
    indicators,
    judged,
    parts: JSON.parse(row.parts ?? '{}') as Partial<Record<RequiredPart, PartStatus>>,
    timeliness: row.timeliness,
    shortfalls: { vague: 0, concrete: 0, cause: 0, ...(JSON.parse(row.shortfalls ?? '{}') as object) },
    findings: { error: 0, warning: 0, info: 0, ...(JSON.parse(row.findings ?? '{}') as object) },
  }
}

/** `…/9` stands before `…/10`. */
const NUMERIC = new Intl.Collator('en', { numeric: true })
