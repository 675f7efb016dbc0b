import { sql, type Migration } from 'kysely'

/** Lets the text of a source go while its analysis stays, and old records of access. */
export const retention: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `ALTER TABLE fajing.sources ADD COLUMN dropped_at timestamptz`,
  `ALTER TABLE fajing.sources DROP CONSTRAINT sources_check`,
  // Rows that are there keep the condition; looking through them all would hold everyone up.
  `ALTER TABLE fajing.sources ADD CONSTRAINT sources_check
     CHECK (bytes IS NOT NULL OR read IS NOT NULL OR dropped_at IS NOT NULL) NOT VALID`,
  `CREATE FUNCTION fajing.refuse_unless_expired() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN
     IF TG_OP = 'DELETE' AND current_setting('fajing.retention', true) = 'on' THEN RETURN NULL; END IF;
     RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
   END $$`,
  `DROP TRIGGER only_grows ON fajing.audit`,
  `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON fajing.audit
     FOR EACH STATEMENT EXECUTE FUNCTION fajing.refuse_unless_expired()`,
]
