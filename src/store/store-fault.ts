/** PostgreSQL's disk_full, and what the operating system says where a process writes itself. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Sockets that broke or were refused; classes of SQLSTATE: 08 connection, 57P an administrator stops the server, 53 too few resources;
 * and what passes when it is tried again: a statement or a pause in a transaction that took too long, a deadlock as during a migration.
 */
const AWAY =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND|08\w{3}|57P0[123]|53\w{3}|57014|25P03|40P01)$/

/** What node-postgres says without a code. */
const TERMINATED =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout)/

/** What PostgreSQL says of a file that may not grow, without a class of its own. */
const NO_ROOM = /^could not (extend|write)/

/** Whether an error says that the store cannot be used now, whatever was asked of it: away, or out of room. Null for every other error. */
export function storeFault(error: unknown): 'store-away' | 'disk-full' | null {
  if (!(error instanceof Error)) return null
  const code = String((error as NodeJS.ErrnoException).code ?? '')
  if (FULL.has(code) || NO_ROOM.test(error.message)) return 'disk-full'
  return AWAY.test(code) || TERMINATED.test(error.message) ? 'store-away' : null
}
