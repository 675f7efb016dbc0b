import type { Request, Response } from 'express'
import type { Transaction } from 'kysely'
import type { Logger } from 'pino'
import { z } from 'zod'
import { ownerOf } from '../../access/scope.js'
import { addAudit, changeOnRecord, type AuditEntry } from '../../store/audit.js'
import type { Store } from '../../store/open-store.js'
import type { Tables } from '../../store/tables.js'
import { callerOf } from './caller-of.js'

/** Milliseconds for which entries on reading are gathered; a change is written down at once. */
const GATHER = 250

/** Entries of one statement: PostgreSQL takes 65,535 parameters, and an entry has twelve. */
const AT_ONCE = 1000

/** How the answer to a change will be: its status, and the id that it is about where the address does not name it. */
export interface Came {
  readonly status: number
  readonly target?: string
  readonly territory?: string | undefined
}

/** Makes a change of the store and puts it on record in one transaction. Null says that nothing was changed, so that there is nothing to record yet. */
export type Change = <T>(make: (trx: Transaction<Tables>) => Promise<T>, came: (made: T) => Came | null) => Promise<T>

const UUID = z.uuid()

/** Answers whose change is on record already. */
const ON_RECORD = new WeakSet<Response>()

/** Puts on record who changed what, with the change itself, and who saw what, soon after the answer. */
export class AuditTrail {
  #gathered: AuditEntry[] = []
  #later: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly store: () => Store,
    private readonly logger: Logger,
  ) {}

  /** What a handler makes its changes with. */
  changing(request: Request, response: Response, action: string): Change {
    return async (make, came) => {
      const made = await changeOnRecord(this.store(), make, (made) => {
        const outcome = came(made)
        return outcome === null ? null : { ...entryOf(request, response, action), ...outcome }
      })
      if (came(made) !== null) ON_RECORD.add(response)
      return made
    }
  }

  /** Notes what this request did when its answer is over: what it read, and what was refused or failed. */
  follow(request: Request, response: Response, action: string): void {
    response.once('close', () => {
      if (ON_RECORD.has(response) && response.statusCode < 400) return
      this.#gathered.push(entryOf(request, response, action))
      if (request.method === 'GET') this.#later ??= setTimeout(() => void this.flush(), GATHER)
      else void this.flush()
    })
  }

  /** Writes down what was gathered. */
  flush(): Promise<void> {
    clearTimeout(this.#later)
    this.#later = undefined
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(): Promise<void> {
    while (this.#gathered.length > 0) {
      const entries = this.#gathered.slice(0, AT_ONCE)
      try {
        await addAudit(this.store(), entries)
      } catch (err) {
        // They stay gathered until the store is back; the next request tries again.
        this.logger.error({ err, entries: this.#gathered.length }, 'audit entries wait for the store')
        return
      }
      this.#gathered = this.#gathered.slice(entries.length)
    }
  }
}

function entryOf(request: Request, response: Response, action: string): AuditEntry {
  const { key, name, role, scope } = callerOf(response)
  const created = /[^/]+$/.exec(String(response.getHeader('location') ?? ''))?.[0]
  const target = UUID.safeParse(request.params['id'] ?? created)
  const query = request.originalUrl.split('?')[1]
  return {
    at: new Date(),
    key,
    name,
    role: role ?? '',
    owner: ownerOf(scope),
    action,
    target: target.success ? target.data : null,
    query: query === undefined ? null : plain(query).slice(0, 500),
    status: response.statusCode,
    requestId: typeof request.id === 'string' ? request.id : null,
    address: request.ip ?? null,
  }
}

/** As people read it, on one line. */
function plain(query: string): string {
  try {
    return decodeURIComponent(query).replace(/\p{C}/gu, ' ')
  } catch (error) {
    if (error instanceof URIError) return query
    throw error
  }
}
