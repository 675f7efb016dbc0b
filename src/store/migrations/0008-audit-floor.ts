import { sql, type Migration } from 'kysely'

/** Entries of the audit record that are younger than half a year cannot be deleted, whatever the setting says. */
export const auditFloor: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE FUNCTION fajing.refuse_young() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION '% only grows', TG_TABLE_NAME; END $$`,
  `CREATE TRIGGER stays_half_a_year BEFORE DELETE ON fajing.audit
     FOR EACH ROW WHEN (OLD.at > now() - interval '180 days') EXECUTE FUNCTION fajing.refuse_young()`,
]
