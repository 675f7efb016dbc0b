import { sql, type Migration } from 'kysely'

/** Signatures by which shared text is looked up, and comparisons with the reports that they rest on. */
export const comparisons: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE TABLE fajing.signatures (
     report_id uuid PRIMARY KEY REFERENCES fajing.reports ON DELETE CASCADE,
     owner text NOT NULL,
     bands integer[] NOT NULL,
     known_at timestamptz
   )`,
  `CREATE INDEX signatures_by_band ON fajing.signatures USING gin (bands)`,
  `CREATE TABLE fajing.comparisons (
     report_id uuid PRIMARY KEY REFERENCES fajing.reports ON DELETE CASCADE,
     wanted integer NOT NULL DEFAULT 1,
     done integer NOT NULL DEFAULT 0,
     failed boolean NOT NULL DEFAULT false,
     began_at timestamptz,
     comparison json
   )`,
  `CREATE INDEX due_comparisons ON fajing.comparisons (report_id) WHERE done < wanted`,
  `CREATE TABLE fajing.comparison_neighbours (
     report_id uuid NOT NULL REFERENCES fajing.comparisons ON DELETE CASCADE,
     neighbour_id uuid NOT NULL REFERENCES fajing.reports ON DELETE CASCADE,
     PRIMARY KEY (report_id, neighbour_id)
   )`,
  `CREATE INDEX comparisons_by_neighbour ON fajing.comparison_neighbours (neighbour_id)`,
  `CREATE TABLE fajing.comparison_findings (
     report_id uuid NOT NULL REFERENCES fajing.comparisons ON DELETE CASCADE,
     position integer NOT NULL,
     "check" text NOT NULL,
     severity text NOT NULL,
     status text NOT NULL,
     message text NOT NULL,
     fingerprint text NOT NULL,
     ranges json NOT NULL,
     other json,
     PRIMARY KEY (report_id, position)
   )`,
  // Reports that were analysed before there were comparisons.
  `INSERT INTO fajing.comparisons (report_id) SELECT id FROM fajing.reports WHERE state = 'done'`,
]
