import type { Socket } from 'node:net'
import type pg from 'pg'

/** What node-postgres says of a statement that was not answered in time. */
const UNANSWERED = 'Query read timeout'

/** Milliseconds by which the server is asked to break a statement off before this side gives up, so that it is told why. */
const HEAD_START = 5000

/**
 * Limits of a connection on both of its ends: the server breaks off a statement that takes longer than `patience` milliseconds, and a
 * transaction of a client that vanished, whose locks would keep everyone else waiting; this side gives up a little later.
 */
export function limitsOf(patience: number): pg.ClientConfig {
  return {
    statement_timeout: patience,
    idle_in_transaction_session_timeout: patience,
    query_timeout: patience + HEAD_START,
  }
}

/**
 * Closes a connection that neither answers nor ends, as behind a firewall that forgot it. node-postgres alone rejects the statement and
 * keeps the connection, and whatever is asked next waits behind the one that was never answered.
 */
export function leaveWhenSilent(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...words: unknown[]) => unknown
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  client.query = ((...words: unknown[]) => {
    const answer = query(...words)
    // With a callback there is no promise: that is the pool's own way, and it closes what failed by itself.
    if (answer instanceof Promise)
      answer.catch((error: unknown) => error instanceof Error && error.message === UNANSWERED && stream.destroy())
    return answer
  }) as typeof client.query
}
