import type { Role } from '../access/role.js'
import type { Level } from '../words.js'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** JSON kept to the byte (`json`, not `jsonb`): written and read as a string, so that an analysis keeps its order of keys. */
type Json = string
/** A moment that the database sets unless told. */
type Moment = ColumnType<Date, Date | undefined, Date>

export const REPORT_STATES = ['queued', 'running', 'done', 'failed'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** What somebody uploaded, once per owner. `bytes` are kept until the source has been read; `read` is intake's Text. */
interface SourcesTable {
  id: string
  owner: string
  sha256: string
  file_name: string | null
  size: number
  bytes: Uint8Array | null
  read: Json | null
  created_at: Moment
  /** When the text was let go because its time was over. */
  dropped_at: Date | null
}

/**
 * One revision of what an issuer reported for a year. `seq` is the order of arrival, `owner` the scope of the key that brought it,
 * `territory` where it lies: its owner's until it is read.
 */
interface ReportsTable {
  id: string
  seq: GeneratedAlways<string>
  owner: string
  territory: string
  source_id: string
  facts: Json
  facts_sha256: string
  /** The framework that the caller chose with its version, or all from which the report year chooses. */
  framework_version: string
  engine_version: string
  models_version: string
  state: Generated<ReportState>
  starts: Generated<number>
  error_code: string | null
  error_params: Json | null
  created_at: Moment
  finished_at: Date | null
  title: string | null
  issuer: string | null
  place: string | null
  level: Level | null
  kind: string | null
  year: number | null
  published_on: string | null
  framework: string | null
  score: number | null
  revision: number | null
  chosen: Generated<boolean>
  is_current: Generated<boolean>
  /** Held back by a paused batch: it stays queued and is not begun. */
  held: Generated<boolean>
  /** Names of its division from the province down. */
  path: Generated<string[]>
  /** The transaction that last moved it on. */
  changed: Generated<string>
}

export const BATCH_STATES = ['receiving', 'running', 'paused', 'cancelled', 'done'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** Where an item of a batch stands. */
export const BATCH_STAGES = [...REPORT_STATES, 'cancelled', 'missing'] as const
export type BatchStage = (typeof BATCH_STAGES)[number]

/**
 * Many reports analysed as one piece of work. `running_since` is null while nothing is to be done; `complete` once all its items had come;
 * `waiting_since` where a person has to finish the upload, or to resume.
 */
interface BatchesTable {
  id: string
  seq: GeneratedAlways<string>
  owner: string
  identity: string
  name: string | null
  state: Generated<BatchState>
  expected: Json
  created_at: Moment
  running_since: Date | null
  finished_at: Date | null
  summary: Json | null
  complete: Generated<boolean>
  waiting_since: Date | null
}

/** An owner's own weights. */
interface ProfilesTable {
  owner: string
  areas: Json
  indicators: Json
}

/** One item: its report, why it became none, or with neither a report that should be there. */
interface BatchItemsTable {
  batch_id: string
  position: number
  file: string | null
  facts: Json
  report_id: string | null
  error_code: string | null
  error_params: Json | null
}

interface AnalysesTable {
  report_id: string
  analysis: Json
}

interface IndicatorScoresTable {
  report_id: string
  indicator: string
  area: string
  level: number
  weight: number
  ranges: Json
}

interface AreaScoresTable {
  report_id: string
  area: string
  weight: number
  score: number | null
}

/** Indicators that were left out of the score, and why. */
interface UnscoredTable {
  report_id: string
  indicator: string
  because: 'not_applicable' | 'not_assessable'
  reason: string
}

interface PartsTable {
  report_id: string
  part: string
  status: string
  ranges: Json
}

interface ShortfallsTable {
  report_id: string
  position: number
  range_start: number
  range_end: number
  kind: string
  areas: string[]
  indicators: string[]
  has_cause: boolean
  is_answered: boolean
}

interface FindingsTable {
  report_id: string
  position: number
  check: string
  severity: string
  status: string
  message: string
  fingerprint: string
  ranges: Json
}

/** The keys under which passages of a report are looked up. `known_at` is when other processes could surely see them. */
interface SignaturesTable {
  report_id: string
  bands: number[]
  known_at: Date | null
}

/** The comparison of a report with its neighbours; it is due while `done` is less than `wanted`. */
interface ComparisonsTable {
  report_id: string
  wanted: Generated<number>
  done: Generated<number>
  failed: Generated<boolean>
  began_at: Date | null
  comparison: Json | null
}

/** The reports that a comparison rests on: when one of them changes, it is due again. */
interface ComparisonNeighboursTable {
  report_id: string
  neighbour_id: string
}

/** Findings that rest on two reports, apart from those of an analysis. */
interface ComparisonFindingsTable extends FindingsTable {
  other: Json | null
}

/** One version of a framework that an owner brought; `report` is what became of the rows of its table. */
interface FrameworksTable {
  owner: string
  id: string
  version: string
  seq: GeneratedAlways<string>
  title: string
  framework: Json
  report: Json
  created_at: Moment
  retired_at: Date | null
}

/** What the processes of one service agree on, such as the queue that the api feeds. */
interface AgreementsTable {
  name: string
  value: string
}

/** A key as it is kept: never the key itself, and never deleted. */
interface KeysTable {
  id: string
  hash: string
  name: string
  role: Role
  scope: string[]
  from_environment: Generated<boolean>
  created_at: Moment
  expires_at: Date | null
  revoked_at: Date | null
}

/** Who saw and changed what. It only grows. */
interface AuditTable {
  seq: GeneratedAlways<string>
  at: Moment
  key_id: string | null
  name: string
  role: string
  owner: string
  action: string
  target: string | null
  territory: string | null
  query: string | null
  status: number
  request_id: string | null
  address: string | null
}

export interface Tables {
  sources: SourcesTable
  reports: ReportsTable
  analyses: AnalysesTable
  indicator_scores: IndicatorScoresTable
  area_scores: AreaScoresTable
  unscored_indicators: UnscoredTable
  parts: PartsTable
  shortfalls: ShortfallsTable
  findings: FindingsTable
  agreements: AgreementsTable
  frameworks: FrameworksTable
  batches: BatchesTable
  batch_items: BatchItemsTable
  profiles: ProfilesTable
  signatures: SignaturesTable
  comparisons: ComparisonsTable
  comparison_neighbours: ComparisonNeighboursTable
  comparison_findings: ComparisonFindingsTable
  keys: KeysTable
  audit: AuditTable
}
