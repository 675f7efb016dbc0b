import { join } from 'node:path'
import { z } from 'zod'
import { expiryOf } from '../access/key.js'
import { placesOf, scopeOfPlaces } from '../access/places.js'
import { ROLES } from '../access/role.js'
import { EVERYWHERE, ownerOf } from '../access/scope.js'
import { readConfig, type Config } from '../config.js'
import { FajingError } from '../errors.js'
import { readDivisions } from '../kit.js'
import { modelsFolder } from '../language/models-folder.js'
import { KEY_WORDS } from '../messages/keys.js'
import { say } from '../messages/say.js'
import { changeOnRecord, type AuditEntry } from '../store/audit.js'
import { addKey, isUsable, readKeys, revokeKey, type StoredKey } from '../store/keys.js'
import type { Store } from '../store/open-store.js'
import { optionNotValid } from './option-not-valid.js'
import { withStore, withStoreThatIs } from './with-store.js'

const optionsSchema = z.object({
  role: z.enum(ROLES),
  name: z.string().trim().min(1).max(100).default(''),
  place: z.array(z.string().min(1).max(200)).default([]),
  expires: z.iso.date().optional(),
})

/** `fajing keys add`: prints the key, the only time that anybody sees it. */
export async function keysAdd(options: Readonly<Record<string, unknown>>): Promise<0> {
  const { role, name, place, expires } = parsed(options)
  if (role === 'admin' && place.length > 0) throw new FajingError('admin-without-places')
  const scope = scopeOfPlaces(place, divisions())
  const expiresAt = expiryOf(expires)
  if (expiresAt !== null && expiresAt <= new Date()) throw optionNotValid('expires', expires)
  const { id, key } = await withStore(config(), async (store) => {
    return changeOnRecord(
      store,
      (trx) => addKey(trx, { role, name: name || role, scope, expiresAt }),
      ({ id }) => entryOf('keys add', id),
    )
  })
  // The key alone goes to standard output, so that it can be put where it belongs without being seen.
  process.stderr.write(`${say(KEY_WORDS.added, { id })}\n`)
  process.stdout.write(`${key}\n`)
  return 0
}

/** `fajing keys list`. @throws FajingError store-not-made */
export async function keysList({ format }: { readonly format: string }): Promise<0> {
  const places = divisions()
  const keys = (await withStoreThatIs(config(), readKeys)).map((key) => ({
    id: key.id,
    name: key.name,
    role: key.role,
    places: placesOf(key.scope, places),
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    state: stateOf(key),
  }))
  if (format === 'json') process.stdout.write(`${JSON.stringify({ keys }, null, 2)}\n`)
  else if (keys.length === 0) process.stdout.write(`${say(KEY_WORDS.none)}\n`)
  else
    for (const { id, name, role, places, expiresAt, state } of keys) {
      const words = [say(KEY_WORDS[state]), places?.join('、') ?? say(KEY_WORDS.everywhere)]
      if (expiresAt !== null) words.push(say(KEY_WORDS.until, { day: chinaDay(expiresAt) }))
      process.stdout.write(`${[id, role, name, ...words].join('  ')}\n`)
    }
  return 0
}

/** `fajing keys revoke`. @throws FajingError key-unknown, store-not-made */
export async function keysRevoke(id: string): Promise<0> {
  const revoke = (store: Store) =>
    changeOnRecord(
      store,
      (trx) => revokeKey(trx, id),
      (isRevoked) => (isRevoked ? entryOf('keys revoke', id) : null),
    )
  const isId = z.uuid().safeParse(id).success
  if (!isId || !(await withStoreThatIs(config(), revoke))) throw new FajingError('key-unknown', { id })
  process.stdout.write(`${say(KEY_WORDS.takenOut, { id })}\n`)
  return 0
}

function parsed(options: Readonly<Record<string, unknown>>): z.infer<typeof optionsSchema> {
  const read = optionsSchema.safeParse(options)
  if (read.success) return read.data
  const option = String(read.error.issues[0]?.path[0])
  throw optionNotValid(option, options[option])
}

function divisions() {
  return readDivisions(join(modelsFolder(), 'places'))
}

/** Whatever role is set: keys are the store's. */
function config(): Config {
  return readConfig({ ...process.env, FAJING_ROLE: 'all' })
}

function entryOf(action: string, target: string): AuditEntry {
  const entry = { key: null, name: 'fajing', role: 'admin', owner: ownerOf(EVERYWHERE), action, target }
  return { at: new Date(), ...entry, query: null, status: 200, requestId: null, address: null }
}

function stateOf(key: StoredKey): 'usable' | 'revoked' | 'expired' {
  if (key.revokedAt !== null) return 'revoked'
  return isUsable(key, new Date()) ? 'usable' : 'expired'
}

/** The last day of a key, whose last moment is the first of the next. */
function chinaDay(expiresAt: string): string {
  const inChina = new Date(new Date(expiresAt).getTime() - 1 + 8 * 3600_000)
  return inChina.toISOString().slice(0, 10)
}
