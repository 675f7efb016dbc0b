import { z } from 'zod'
import { readFileSync } from 'node:fs'
import { SHORTEST_KEY } from './access/key.js'
import { FajingError } from './errors.js'
import { expectedIn } from './messages/expected.js'

const ROLES = ['all', 'api', 'worker'] as const
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const

/** The messages say what is expected in a form that needs no translation. */
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: protocols.map((protocol) => `${protocol}//…`).join(' | '),
  })

/** An address may have a path before it, as behind a proxy. Excel takes no more than 255 characters of an address in a formula. */
const publicUrl = url('http:', 'https:')
  .refine((value) => !/[?#"\s]/.test(value) && value.length <= 150, 'https://…')
  .transform((value) => value.replace(/\/+$/, ''))

const adminKey = z.string().regex(new RegExp(`^[!-~]{${SHORTEST_KEY},500}$`), `${SHORTEST_KEY}–500 [!-~]`)

const DAY = 86_400_000
const SPANS: Readonly<Record<string, number>> = { d: DAY, y: 365.25 * DAY }

/** `90d`, `10y` or `forever`, as milliseconds; null for ever. */
const span = z
  .string()
  .regex(/^([1-9]\d{0,4}[dy]|forever)$/, '90d | 10y | forever')
  .transform((said) => (said === 'forever' ? null : Number.parseInt(said, 10) * (SPANS[said.slice(-1)] ?? 0)))

const wholeNumber = (least: number) =>
  z.coerce
    .number({ error: `≥ ${least}` })
    .int(`≥ ${least}`)
    .min(least, `≥ ${least}`)

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: '0–65535' }).int('0–65535').min(0, '0–65535').max(65535, '0–65535').optional(),
  FAJING_DATA_DIR: z.string().default('./data'),
  FAJING_PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: url('postgres:', 'postgresql:').optional(),
  REDIS_URL: url('redis:', 'rediss:').optional(),
  FAJING_ROLE: z.enum(ROLES, { error: ROLES.join(' | ') }).default('all'),
  FAJING_ADMIN_KEY: adminKey.optional(),
  FAJING_ADMIN_KEY_FILE: z.string().optional(),
  FAJING_RATE: z.coerce
    .number({ error: '1–1000000' })
    .int('1–1000000')
    .min(1, '1–1000000')
    .max(1e6, '1–1000000')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: LOG_LEVELS.join(' | ') }).default('info'),
  FAJING_QUEUE_LIMIT: wholeNumber(1).default(20_000),
  FAJING_DISK_RESERVE_MB: wholeNumber(0).default(512),
  FAJING_STUCK_SECONDS: wholeNumber(0).default(120),
  FAJING_KEEP_SOURCES: span.prefault('10y'),
  FAJING_KEEP_ANALYSES: span.prefault('10y'),
  // The database lets go of nothing younger: see docs/adr/audit-record-and-retention.md.
  FAJING_KEEP_EVENTS: span.refine((kept) => kept === null || kept >= 180 * DAY, '≥ 180d').prefault('3y'),
  FAJING_WAIT_UPLOADS: span.prefault('7d'),
  FAJING_WAIT_PAUSED: span.prefault('1y'),
})

/** What the service is told by its environment. Without `databaseUrl` the store is embedded in `dataDirectory`. */
export interface Config {
  readonly host: string
  /** Undefined where nothing listens: a worker does so only when it is given a port, to answer health checks. */
  readonly port: number | undefined
  readonly dataDirectory: string
  /** Address of the service as people reach it, without a slash at its end: workbooks lead there. */
  readonly publicUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  readonly role: (typeof ROLES)[number]
  /** The first admin key, which the store keeps as a hash from the next start on. */
  readonly adminKey: string | undefined
  /** Requests a minute of one key; undefined leaves it to the service. */
  readonly requestsPerMinute: number | undefined
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** So many unfinished reports, and no more are taken in. */
  readonly queueLimit: number
  /** So many bytes of the data directory's disk stay free: nothing is taken in that would use them. */
  readonly diskReserve: number
  /** So many seconds without an answer of the main thread, and a process with an embedded store ends itself; 0 never. */
  readonly stuckSeconds: number
  readonly keep: Retention
  readonly patience: Patience
}

/** How long things are kept, in milliseconds; null for ever. */
export interface Retention {
  /** The text of a source that has been read; its analysis stays. */
  readonly sources: number | null
  /** Reports with everything that hangs on them, and batches. */
  readonly analyses: number | null
  /** Records of who saw and changed what. */
  readonly events: number | null
}

/** How long a batch waits for a person before it is cancelled, in milliseconds; null for ever. */
export interface Patience {
  /** For the rest of its upload. */
  readonly uploads: number | null
  /** To be resumed. */
  readonly paused: number | null
}

/**
 * Reads and checks the environment; an empty variable counts as not set.
 *
 * @throws FajingError config-not-valid, role-needs-database, file-not-found
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given, { error: expectedIn })
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new FajingError('config-not-valid', { name: issue?.path.join('.') ?? '', expected: issue?.message ?? '' })
  }
  const { HOST, PORT, FAJING_DATA_DIR, DATABASE_URL, REDIS_URL, FAJING_ROLE: role, LOG_LEVEL } = read.data
  // The embedded store belongs to one process, so nobody could share it with a lone api or worker.
  if (role !== 'all' && DATABASE_URL === undefined) throw new FajingError('role-needs-database', { role })
  return {
    host: HOST,
    port: PORT ?? (role === 'worker' ? undefined : 3000),
    dataDirectory: FAJING_DATA_DIR,
    publicUrl: read.data.FAJING_PUBLIC_URL,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    role,
    adminKey: read.data.FAJING_ADMIN_KEY ?? adminKeyIn(read.data.FAJING_ADMIN_KEY_FILE),
    requestsPerMinute: read.data.FAJING_RATE,
    logLevel: LOG_LEVEL,
    queueLimit: read.data.FAJING_QUEUE_LIMIT,
    diskReserve: read.data.FAJING_DISK_RESERVE_MB * 1_048_576,
    stuckSeconds: read.data.FAJING_STUCK_SECONDS,
    keep: {
      sources: read.data.FAJING_KEEP_SOURCES,
      analyses: read.data.FAJING_KEEP_ANALYSES,
      events: read.data.FAJING_KEEP_EVENTS,
    },
    patience: { uploads: read.data.FAJING_WAIT_UPLOADS, paused: read.data.FAJING_WAIT_PAUSED },
  }
}

/** Compose hands a secret over as a file, with a line break at its end. */
function adminKeyIn(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  const read = adminKey.safeParse(contentOf(file).trim())
  if (read.success) return read.data
  throw new FajingError('config-not-valid', {
    name: 'FAJING_ADMIN_KEY_FILE',
    expected: read.error.issues[0]?.message ?? '',
  })
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new FajingError('file-not-found', { file, reason: String((error as NodeJS.ErrnoException).code) })
  }
}
