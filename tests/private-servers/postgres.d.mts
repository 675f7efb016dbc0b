/** Starts a PostgreSQL of its own on a free port; undefined where the programs are not on the machine. */
export function startPostgres(): Promise<{ url: string; stop: () => Promise<void> } | undefined>
