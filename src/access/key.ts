import { createHash, randomBytes } from 'node:crypto'

/** Bits of chance in a key: nobody guesses it, so a plain hash keeps it as well as a slow one would. */
const BITS = 256

/** Characters that a key from elsewhere must have at least, since its chance is unknown. */
export const SHORTEST_KEY = 32

/** A new key, in letters that pass a header, a URL and a shell as they are. It is shown once and never kept. */
export function newKey(): string {
  return `fajing_${randomBytes(BITS / 8).toString('base64url')}`
}

/** What the store keeps of a key. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The last moment of a day in China; null without one. */
export function expiryOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T24:00:00+08:00`)
}
