import pg from 'pg'
import { until } from './until.js'

/** Holds a table, so that everybody who wants to write into it waits. */
export class TableLock {
  private constructor(
    private readonly client: pg.Client,
    private readonly table: string,
  ) {}

  static async on(databaseUrl: string, table: string): Promise<TableLock> {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`)
    return new TableLock(client, table)
  }

  /** Resolves once somebody waits for the table. */
  someoneWaits(): Promise<void> {
    return until(async () => (await this.#count('NOT granted')) > 0, 30_000, `for a writer of ${this.table}`)
  }

  /** Lets the writers go on; resolves once the others have let go of the table. */
  async release(): Promise<void> {
    await this.client.query('ROLLBACK')
    await until(
      async () => (await this.#count('pid <> pg_backend_pid()')) === 0,
      30_000,
      `for ${this.table} to be free`,
    )
    await this.client.end()
  }

  async #count(condition: string): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_locks WHERE relation = $1::regclass AND ${condition}`,
      [this.table],
    )
    return rows[0]?.n ?? 0
  }
}
