import { sql, type Migration } from 'kysely'

/** Lets the service end the wait for a person who does not come back: to finish an upload, or to resume a paused batch. */
export const waitingBatches: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `ALTER TABLE fajing.batches
     ADD COLUMN complete boolean NOT NULL DEFAULT true,
     ADD COLUMN waiting_since timestamptz`,
  `UPDATE fajing.batches SET complete = state <> 'receiving', waiting_since = now() WHERE state IN ('receiving', 'paused')`,
  `CREATE INDEX waiting_batches ON fajing.batches (waiting_since) WHERE waiting_since IS NOT NULL`,
]
