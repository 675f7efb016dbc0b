import { sql, type Migration } from 'kysely'

/** Reports with their sources, analyses and the rows that lists, matrix and score are made of. */
export const reports: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const OF_REPORT = 'report_id uuid NOT NULL REFERENCES fajing.reports ON DELETE CASCADE'

const STATEMENTS = [
  `CREATE TABLE fajing.sources (
     id uuid PRIMARY KEY,
     owner text NOT NULL,
     sha256 text NOT NULL,
     file_name text,
     size integer NOT NULL,
     bytes bytea,
     read json,
     created_at timestamptz NOT NULL DEFAULT now(),
     UNIQUE (owner, sha256),
     CHECK (bytes IS NOT NULL OR read IS NOT NULL)
   )`,
  `CREATE TABLE fajing.reports (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
     owner text NOT NULL,
     source_id uuid NOT NULL REFERENCES fajing.sources,
     facts json NOT NULL,
     facts_sha256 text NOT NULL,
     framework_version text NOT NULL,
     engine_version text NOT NULL,
     models_version text NOT NULL,
     state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed')),
     starts integer NOT NULL DEFAULT 0,
     error_code text,
     error_params json,
     created_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz,
     title text,
     issuer text,
     place text,
     level text,
     kind text,
     year integer,
     published_on date,
     framework text,
     score double precision,
     revision integer,
     chosen boolean NOT NULL DEFAULT false,
     is_current boolean NOT NULL DEFAULT false,
     UNIQUE (owner, source_id, facts_sha256, framework_version, engine_version, models_version),
     CHECK ((state = 'failed') = (error_code IS NOT NULL))
   )`,
  `CREATE UNIQUE INDEX one_current_revision ON fajing.reports (owner, issuer, year) WHERE is_current`,
  `CREATE INDEX reports_by_owner ON fajing.reports (owner, seq DESC)`,
  `CREATE INDEX reports_by_year ON fajing.reports (owner, year, seq DESC)`,
  `CREATE INDEX reports_by_source ON fajing.reports (source_id)`,
  `CREATE INDEX unfinished_reports ON fajing.reports (seq) WHERE state IN ('queued', 'running')`,
  `CREATE TABLE fajing.analyses (${OF_REPORT} PRIMARY KEY, analysis json NOT NULL)`,
  `CREATE TABLE fajing.indicator_scores (
     ${OF_REPORT},
     indicator text NOT NULL,
     area text NOT NULL,
     level smallint NOT NULL CHECK (level BETWEEN 0 AND 3),
     weight double precision NOT NULL CHECK (weight >= 0),
     ranges json NOT NULL,
     PRIMARY KEY (report_id, indicator)
   )`,
  `CREATE TABLE fajing.area_scores (
     ${OF_REPORT},
     area text NOT NULL,
     weight double precision NOT NULL CHECK (weight >= 0),
     score double precision,
     PRIMARY KEY (report_id, area)
   )`,
  `CREATE TABLE fajing.unscored_indicators (
     ${OF_REPORT},
     indicator text NOT NULL,
     because text NOT NULL CHECK (because IN ('not_applicable', 'not_assessable')),
     reason text NOT NULL,
     PRIMARY KEY (report_id, indicator)
   )`,
  `CREATE TABLE fajing.parts (
     ${OF_REPORT},
     part text NOT NULL,
     status text NOT NULL,
     ranges json NOT NULL,
     PRIMARY KEY (report_id, part)
   )`,
  `CREATE TABLE fajing.shortfalls (
     ${OF_REPORT},
     position integer NOT NULL,
     range_start integer NOT NULL,
     range_end integer NOT NULL,
     kind text NOT NULL,
     areas text[] NOT NULL,
     indicators text[] NOT NULL,
     has_cause boolean NOT NULL,
     is_answered boolean NOT NULL,
     PRIMARY KEY (report_id, position)
   )`,
  `CREATE TABLE fajing.findings (
     ${OF_REPORT},
     position integer NOT NULL,
     "check" text NOT NULL,
     severity text NOT NULL,
     status text NOT NULL,
     message text NOT NULL,
     fingerprint text NOT NULL,
     ranges json NOT NULL,
     PRIMARY KEY (report_id, position)
   )`,
  `CREATE INDEX findings_by_fingerprint ON fajing.findings (fingerprint)`,
  `CREATE TABLE fajing.agreements (name text PRIMARY KEY, value text NOT NULL)`,
]
