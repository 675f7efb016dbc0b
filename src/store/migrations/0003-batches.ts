import { sql, type Migration } from 'kysely'

/** Batches of reports, an owner's weights, and what the matrix reads beside the rows of one report. */
export const batches: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // `path`: names of the division from the province down. `changed`: the transaction that last moved the report on.
  `ALTER TABLE fajing.reports
     ADD COLUMN held boolean NOT NULL DEFAULT false,
     ADD COLUMN path text[] NOT NULL DEFAULT '{}',
     ADD COLUMN changed bigint NOT NULL DEFAULT 0`,
  // Whoever follows a batch asks for what changed since; a number that grows with commits alone would lose a slow transaction.
  `CREATE FUNCTION fajing.note_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN NEW.changed := pg_current_xact_id()::text::bigint; RETURN NEW; END $$`,
  `CREATE TRIGGER note_change BEFORE INSERT OR UPDATE OF state, held ON fajing.reports
     FOR EACH ROW EXECUTE FUNCTION fajing.note_change()`,
  `CREATE TABLE fajing.batches (
     id uuid PRIMARY KEY,
     seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
     owner text NOT NULL,
     identity text NOT NULL,
     name text,
     state text NOT NULL DEFAULT 'receiving' CHECK (state IN ('receiving', 'running', 'paused', 'cancelled', 'done')),
     expected json NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     running_since timestamptz,
     finished_at timestamptz,
     summary json,
     UNIQUE (owner, identity)
   )`,
  `CREATE INDEX batches_by_owner ON fajing.batches (owner, seq DESC)`,
  `CREATE TABLE fajing.batch_items (
     batch_id uuid NOT NULL REFERENCES fajing.batches ON DELETE CASCADE,
     position integer NOT NULL,
     file text,
     facts json NOT NULL,
     report_id uuid REFERENCES fajing.reports ON DELETE CASCADE,
     error_code text,
     error_params json,
     PRIMARY KEY (batch_id, position),
     CHECK (report_id IS NULL OR error_code IS NULL)
   )`,
  `CREATE TABLE fajing.profiles (owner text PRIMARY KEY, areas json NOT NULL, indicators json NOT NULL)`,
  `CREATE INDEX batch_items_by_report ON fajing.batch_items (report_id)`,
]
