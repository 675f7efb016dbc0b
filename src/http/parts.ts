import type { Background } from '../comparison/background.js'
import { FajingError } from '../errors.js'
import type { Kit } from '../kit.js'
import type { Kits } from '../kits.js'
import type { ReportQueue } from '../queue/queue.js'
import type { Metrics } from '../metrics/metrics.js'
import type { Disk } from '../store/disk.js'
import type { Store } from '../store/open-store.js'
import type { RecentAnalyses } from '../store/recent-analyses.js'
import type { AuditTrail } from './access/audit-trail.js'
import type { KeyRing } from './access/key-ring.js'
import type { RateCounts } from './access/rate-counts.js'
import type { Pressure } from './pressure.js'
import type { SpoolFolder } from './uploads/spool.js'

/** One thing that the service opens behind its listening port: not there yet, there, or not to be had, with the reason. */
export class Part<T> {
  #value: T | undefined
  #reason: string | null = 'starting'

  constructor(
    readonly name: string,
    /** Asks the part whether it still answers; without it, what was opened once stays ready. */
    readonly probe?: (value: T) => Promise<unknown>,
  ) {}

  ready(value: T): void {
    this.#value = value
    this.#reason = null
  }

  notReady(reason: string): void {
    this.#value = undefined
    this.#reason = reason
  }

  get isReady(): boolean {
    return this.#value !== undefined
  }

  /**
   * @throws FajingError not-ready
   */
  get value(): T {
    if (this.#value === undefined) throw new FajingError('not-ready', { part: this.name })
    return this.#value
  }

  /** Why the part cannot be used now; null where it can. */
  async whyNot(patience: number): Promise<string | null> {
    if (this.#value === undefined || this.probe === undefined) return this.#reason
    const late = new Promise<string>((resolve) => setTimeout(resolve, patience, 'no answer').unref())
    const answer = this.probe(this.#value).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message || error.name : String(error)),
    )
    return Promise.race([answer, late])
  }
}

/** What handlers work with. */
export interface Parts {
  readonly kit: Part<Kit>
  readonly store: Part<Store>
  readonly queue: Part<ReportQueue>
  /** The kit with the frameworks that owners brought. */
  readonly kits: Kits
  readonly comparisons: Part<ReportQueue>
  readonly disk: Part<Disk>
  readonly spools: SpoolFolder
  readonly pressure: Pressure
  readonly metrics: Metrics
  /** How common words are, measured at the first call. */
  readonly background: () => Background
  readonly keys: KeyRing
  /** How often each key asked. */
  readonly counts: RateCounts
  readonly trail: AuditTrail
  readonly recent: RecentAnalyses
  /** Address of the service as people reach it, without a slash at its end; undefined where nobody said. */
  readonly publicUrl: string | undefined
}
