import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import { isLoopback } from './access/loopback.js'
import { backgroundOnce } from './comparison/background-once.js'
import type { Config } from './config.js'
import { FajingError } from './errors.js'
import { AuditTrail } from './http/access/audit-trail.js'
import { KeyRing } from './http/access/key-ring.js'
import { RateCounts } from './http/access/rate-counts.js'
import { listen } from './http/listen.js'
import { Part, type Parts } from './http/parts.js'
import { SOCKET_LIMITS, type SocketLimits } from './http/socket-limits.js'
import { Pressure } from './http/pressure.js'
import { SpoolFolder } from './http/uploads/spool.js'
import { readOwnFrameworks } from './framework/own-frameworks.js'
import { loadKit, withFrameworks, type Kit } from './kit.js'
import { Kits } from './kits.js'
import { Metrics } from './metrics/metrics.js'
import { reportComparer } from './queue/compare-report.js'
import { reportAnalyser } from './queue/analyse-report.js'
import { openQueue } from './queue/open-queue.js'
import { Precedence } from './queue/precedence.js'
import { batchSummer } from './queue/sum-up-batch.js'
import { keepSweeping } from './queue/sweep.js'
import type { ReportWorker } from './queue/queue.js'
import { watchWork } from './queue/watch-work.js'
import { agreeOnQueue, announceQueue } from './store/agreements.js'
import { isUsable, keepAdminKey, readKeys } from './store/keys.js'
import { Disk } from './store/disk.js'
import { waitsForBatch } from './store/comparisons.js'
import { openStore, type Store } from './store/open-store.js'
import { RecentAnalyses } from './store/recent-analyses.js'
import { keepRetention } from './store/retention/keep-retention.js'
import { openPools, SERVICE_PATIENCE, type Pools } from './store/open-pools.js'

/** A running process of the service. */
export interface Service {
  /** Address it listens on, `http://127.0.0.1:3000`; undefined where it does not listen. */
  readonly address: string | undefined
  /** Resolves when every part is ready; rejects where one refuses for good. */
  readonly ready: Promise<void>
  /** Rejects when this process cannot go on and another one must: an embedded store that broke off. Never resolves. */
  readonly failed: Promise<never>
  /** Takes nothing new, finishes what is at hand within `deadline` milliseconds in all, and lets go of everything. */
  close(deadline: number): Promise<void>
}

/** Milliseconds between two tries to reach a store or a queue that is away. */
const RETRY = 2000

type Closer = () => Promise<void>

/**
 * Starts the service in the role that the configuration names. It listens at once and opens store, queue and kit behind the port,
 * so that a supervisor sees it alive while models load.
 *
 * @throws FajingError port-in-use, keys-needed
 */
export async function startService(
  config: Config,
  logger: Logger,
  limits: SocketLimits = SOCKET_LIMITS,
): Promise<Service> {
  const parts = partsOf(config, logger)
  const closers: Closer[] = []
  const workers: ReportWorker[] = []
  const closing = new AbortController()
  if (
    config.port !== undefined &&
    config.role !== 'worker' &&
    config.adminKey === undefined &&
    !isLoopback(config.host)
  )
    await patiently(parts.store, logger, closing.signal, () => refuseWithoutKeys(config))
  const listener = config.port === undefined ? undefined : await listen(config, config.port, parts, logger, limits)
  let fail: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_resolve, reject) => (fail = reject))
  failed.catch((err: unknown) => logger.fatal({ err }, 'the embedded store broke off'))
  const ready = open(config, parts, logger, { closers, workers }, closing.signal, fail)
  return {
    address: listener?.address,
    ready,
    failed,
    close: async (deadline) => {
      closing.abort()
      const answered = listener?.close(deadline)
      // What is being opened must be there before it can be closed; that it failed is known to whoever waits for `ready`.
      await ready.catch(() => undefined)
      await Promise.all([answered, ...workers.map((worker) => worker.close(deadline))])
      await parts.trail.flush()
      parts.counts.close()
      for (const close of closers.reverse()) await close()
    },
  }
}

function partsOf(config: Config, logger: Logger): Parts {
  const store = new Part<Store>('store', (store) => sql`SELECT 1`.execute(store))
  const disk = new Part<Disk>('disk', (disk) => disk.check())
  disk.ready(new Disk(config.dataDirectory, config.diskReserve))
  const kit = new Part<Kit>('kit')
  return {
    kit,
    store,
    queue: new Part('queue', (queue) => queue.size()),
    comparisons: new Part('comparisons'),
    disk,
    spools: new SpoolFolder(join(config.dataDirectory, 'uploads'), disk.value),
    pressure: new Pressure(store, disk, config.queueLimit),
    metrics: new Metrics(),
    kits: new Kits(
      () => kit.value,
      () => store.value,
    ),
    background: backgroundOnce(),
    keys: new KeyRing(() => store.value, isLoopback(config.host)),
    counts: new RateCounts(config.role === 'worker' ? undefined : config.redisUrl, (err) =>
      logger.warn({ err }, 'counting requests alone: Redis is away'),
    ),
    trail: new AuditTrail(() => store.value, logger),
    recent: new RecentAnalyses(),
    publicUrl: config.publicUrl,
  }
}

async function open(
  config: Config,
  parts: Parts,
  logger: Logger,
  { closers, workers }: { readonly closers: Closer[]; readonly workers: ReportWorker[] },
  closing: AbortSignal,
  onBroken: (error: Error) => void,
): Promise<void> {
  const onError = (err: Error) => logger.warn({ err }, 'connection lost')
  // One turn of the loop, so that the listening socket answers before the models take the thread.
  await pause(0)
  const models = loadKit()
  parts.kit.ready(withFrameworks(models, readOwnFrameworks(config.dataDirectory, models.frameworks)))

  const { pools, store } = await patiently<{ pools: Pools; store: Store }>(parts.store, logger, closing, async () => {
    if (config.databaseUrl === undefined) await parts.disk.value.roomToOpen()
    else await migrate(config, onError)
    const pools = await openPools(config, onError, onBroken, SERVICE_PATIENCE)
    try {
      return { pools, store: await openStore(pools.store) }
    } catch (error) {
      await pools.close()
      throw error
    }
  })
  closers.push(() => pools.close())
  // Before anybody is answered, so that the service is never open for a moment.
  if (config.adminKey !== undefined && config.role !== 'worker') await keepAdminKey(store, config.adminKey)
  parts.store.ready(store)

  const queue = await patiently(parts.queue, logger, closing, () => openQueue(config, pools, onError))
  closers.push(() => queue.close())
  const comparisons = await patiently(parts.queue, logger, closing, () =>
    openQueue(config, pools, onError, 'comparisons'),
  )
  closers.push(() => comparisons.close())
  if (config.role === 'worker') await agreeOnQueue(store, queue.place)
  else await announceQueue(store, queue.place)
  parts.queue.ready(queue)
  parts.comparisons.ready(comparisons)

  if (config.role !== 'worker') {
    await parts.spools
      .sweep()
      .catch((err: unknown) => logger.warn({ err }, 'the data directory takes no uploads of batches'))
    closers.push(keepSweeping(store, queue, comparisons, config.patience, logger))
    closers.push(keepRetention(store, config.keep, logger))
  }
  if (config.role !== 'api') {
    // A comparison that cannot be queued now is due in the store, and the sweep queues it later.
    const compareLater = (id: string, request?: string) =>
      comparisons.add(id, request).catch((err: unknown) => logger.warn({ err, report: id }, 'queue away'))
    const { metrics } = parts
    const precedence = new Precedence()
    const analyser = reportAnalyser(store, parts.kits, parts.background, metrics)
    const comparer = reportComparer(store, parts.background, compareLater)
    const compareWatched = watchWork(
      (job) => metrics.time('compare', () => comparer(job)),
      'comparisons',
      metrics,
      logger,
    )
    const sumUp = batchSummer(store, compareLater)
    workers.push(
      queue.work(
        watchWork(
          async (job) => {
            if (config.databaseUrl === undefined) await parts.disk.value.roomToWork()
            await precedence.first(() => analyser(job))
            if (!(await waitsForBatch(store, job.id))) await compareLater(job.id, job.request ?? undefined)
          },
          'reports',
          metrics,
          logger,
        ),
        (batch) => metrics.time('sum_up', () => sumUp(batch)),
        () => metrics.stalled.inc({ queue: 'reports' }),
      ),
      comparisons.work(
        (job) => precedence.after(() => compareWatched(job)),
        undefined,
        () => metrics.stalled.inc({ queue: 'comparisons' }),
      ),
    )
  }
  logger.info({ role: config.role, store: config.databaseUrl ? 'postgres' : 'embedded', queue: queue.place }, 'ready')
}

/** Brings the schema up to date on a connection of its own: a change of a large table, or waiting for another process to make it, may take long. */
async function migrate(config: Config, onError: (error: Error) => void): Promise<void> {
  const pools = await openPools(config, onError)
  try {
    await openStore(pools.store)
  } finally {
    await pools.close()
  }
}

/** Looks for keys before anything listens where other machines can reach it. @throws FajingError keys-needed */
async function refuseWithoutKeys(config: Config): Promise<void> {
  const pools = await openPools(config, () => undefined)
  try {
    const keys = await readKeys(await openStore(pools.store))
    if (!keys.some((key) => isUsable(key, new Date()))) throw new FajingError('keys-needed', { host: config.host })
  } finally {
    await pools.close()
  }
}

/** Tries until it works: a database may start after the service. What is refused for good is refused at once. */
async function patiently<T>(
  part: Pick<Part<never>, 'name' | 'notReady'>,
  logger: Logger,
  closing: AbortSignal,
  opening: () => Promise<T>,
): Promise<T> {
  for (;;) {
    closing.throwIfAborted()
    try {
      return await opening()
    } catch (error) {
      if (error instanceof FajingError) throw error
      part.notReady(error instanceof Error ? error.message || error.name : String(error))
      logger.warn({ err: error }, `${part.name} is away, trying again`)
      await pause(RETRY, undefined, { signal: closing })
    }
  }
}
