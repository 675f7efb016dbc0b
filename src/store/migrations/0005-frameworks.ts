import { sql, type Migration } from 'kysely'

/** Frameworks that owners brought, and revisions by what a report is measured by: a body's own scheme stands next to the outline. */
export const frameworks: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  // The newest version of an id is the one that is offered; the others stay, since stored results name them.
  `CREATE TABLE fajing.frameworks (
     owner text NOT NULL,
     id text NOT NULL,
     version text NOT NULL,
     seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
     title text NOT NULL,
     framework json NOT NULL,
     report json NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     retired_at timestamptz,
     PRIMARY KEY (owner, id, version)
   )`,
  `CREATE FUNCTION fajing.refuse_other_framework() RETURNS trigger LANGUAGE plpgsql AS
   $$ BEGIN RAISE EXCEPTION 'a version of a framework never changes'; END $$`,
  `CREATE TRIGGER versions_stay BEFORE UPDATE OF owner, id, version, title, framework, report ON fajing.frameworks
     FOR EACH ROW EXECUTE FUNCTION fajing.refuse_other_framework()`,
  `DROP INDEX fajing.one_current_revision`,
  `CREATE UNIQUE INDEX one_current_revision ON fajing.reports (owner, issuer, year, (coalesce(framework, ''))) WHERE is_current`,
]
