interface PrivatePostgres {
  readonly url: string
  /** Starts it again on the same port, after `kill`. */
  readonly start: () => Promise<void>
  /** Ends it as a crash would: kill -9 of the process that holds the others. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a PostgreSQL of its own on a free port, below the folder given or a temporary one; undefined where the programs are not on the machine. */
export function startPostgres(options?: { folder?: string }): Promise<PrivatePostgres | undefined>
