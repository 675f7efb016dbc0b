import { sql, type Migration } from 'kysely'

/** Keys, where each report lies, and the record of who saw and changed what. */
export const keys: Migration = {
  up: async (db) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `CREATE TABLE fajing.keys (
     id uuid PRIMARY KEY,
     hash text NOT NULL UNIQUE,
     name text NOT NULL,
     role text NOT NULL CHECK (role IN ('author', 'supervisor', 'admin')),
     scope text[] NOT NULL,
     from_environment boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL DEFAULT now(),
     expires_at timestamptz,
     revoked_at timestamptz
   )`,
  // Until now everything belonged to the one owner of a service without keys.
  `ALTER TABLE fajing.frameworks DISABLE TRIGGER versions_stay`,
  ...['sources', 'reports', 'batches', 'profiles', 'frameworks'].map(
    (table) => `UPDATE fajing.${table} SET owner = '*' WHERE owner = 'local'`,
  ),
  `ALTER TABLE fajing.frameworks ENABLE TRIGGER versions_stay`,
  // The byte order of "C" lets an index find all that begins with a code.
  `ALTER TABLE fajing.reports ADD COLUMN territory text COLLATE "C"`,
  `UPDATE fajing.reports r SET territory = coalesce(
     (SELECT a.analysis -> 'report' -> 'division' ->> 'code' FROM fajing.analyses a WHERE a.report_id = r.id),
     '/' || regexp_replace(r.place, '[[:punct:][:space:]]', '', 'g'), r.owner)`,
  `ALTER TABLE fajing.reports ALTER COLUMN territory SET NOT NULL`,
  `CREATE INDEX reports_by_territory ON fajing.reports (territory, seq DESC)`,
  // Revisions are counted by place, whoever brought them: two towns of one name are two issuers, and nobody takes another's place.
  `DROP INDEX fajing.one_current_revision`,
  `CREATE UNIQUE INDEX one_current_revision ON fajing.reports (territory, issuer, year, (coalesce(framework, ''))) WHERE is_current`,
  `DROP INDEX fajing.reports_by_owner`,
  `DROP INDEX fajing.reports_by_year`,
  `CREATE INDEX reports_by_year ON fajing.reports (year, seq DESC)`,
  `ALTER TABLE fajing.signatures DROP COLUMN owner`,
  `ALTER TABLE fajing.reviews DISABLE TRIGGER only_grows`,
  `ALTER TABLE fajing.reviews ADD COLUMN territory text COLLATE "C"`,
  `UPDATE fajing.reviews v SET territory = coalesce((SELECT territory FROM fajing.reports r WHERE r.id = v.report_id), '*')`,
  `ALTER TABLE fajing.reviews ALTER COLUMN territory SET NOT NULL, DROP COLUMN owner`,
  `ALTER TABLE fajing.reviews ENABLE TRIGGER only_grows`,
  `CREATE INDEX reviews_by_issuer ON fajing.reviews (territory, issuer, year)`,
  // Who asked, as it was then: entries outlive keys and reports.
  `CREATE TABLE fajing.audit (
     seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     at timestamptz NOT NULL DEFAULT now(),
     key_id uuid,
     name text NOT NULL,
     role text NOT NULL,
     owner text NOT NULL COLLATE "C",
     action text NOT NULL,
     target uuid,
     territory text COLLATE "C",
     query text,
     status integer NOT NULL,
     request_id text,
     address text
   )`,
  `CREATE INDEX audit_by_target ON fajing.audit (target)`,
  `CREATE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON fajing.audit
     FOR EACH STATEMENT EXECUTE FUNCTION fajing.refuse_change()`,
]
