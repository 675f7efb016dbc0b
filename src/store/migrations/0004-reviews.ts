import { sql, type Migration } from 'kysely'

/** Reviews: a record that can only grow. They outlive a deleted report, since they say what a person decided. */
export const reviews: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE TABLE fajing.reviews (
     seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     owner text NOT NULL,
     report_id uuid NOT NULL,
     source_id uuid NOT NULL,
     issuer text,
     year integer,
     kind text NOT NULL,
     fingerprint text NOT NULL,
     decision text NOT NULL CHECK (decision IN ('confirmed', 'dismissed', 'corrected')),
     value json,
     machine json,
     reason text NOT NULL,
     person text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   )`,
  `CREATE INDEX reviews_by_source ON fajing.reviews (source_id)`,
  `CREATE INDEX reviews_by_issuer ON fajing.reviews (owner, issuer, year)`,
  `CREATE FUNCTION fajing.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON fajing.reviews
     FOR EACH STATEMENT EXECUTE FUNCTION fajing.refuse_change()`,
]
