import { createHash } from 'node:crypto'
import type { CallerFacts } from '../words.js'

/** Hex SHA-256 of bytes or of a text in UTF-8. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * What the caller said of the report itself, in one fixed order: equal facts give equal strings.
 * The file name is no such fact, and the framework is part of the identity on its own.
 */
export function factsIdentity({ place, level, year, publishedOn }: CallerFacts): string {
  return sha256(JSON.stringify([place ?? null, level ?? null, year ?? null, publishedOn ?? null]))
}
