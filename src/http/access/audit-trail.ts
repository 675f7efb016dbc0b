import type { Request, Response } from 'express'
import type { Logger } from 'pino'
import { z } from 'zod'
import { ownerOf } from '../../access/scope.js'
import { addAudit, type AuditEntry } from '../../store/audit.js'
import type { Store } from '../../store/open-store.js'
import { callerOf } from './caller-of.js'

/** Milliseconds for which entries on reading are gathered; a change is written down at once. */
const GATHER = 250

/** Entries of one statement: PostgreSQL takes 65,535 parameters, and an entry has eleven. */
const AT_ONCE = 1000

/** Puts on record who saw and changed what, once each request has been answered. */
export class AuditTrail {
  #gathered: AuditEntry[] = []
  #later: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  constructor(
    private readonly store: () => Store,
    private readonly logger: Logger,
  ) {}

  /** Notes what this request did when its answer is over. */
  follow(request: Request, response: Response, action: string): void {
    response.once('close', () => {
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
  const target = z.uuid().safeParse(request.params['id'] ?? created)
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
