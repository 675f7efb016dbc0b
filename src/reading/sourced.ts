import type { Range } from '../words.js'
import type { Sourced } from './report.js'

/** A value that the caller gave. */
export function said<T>(value: T): Sourced<T> {
  return { value, from: 'caller', range: null, reason: null }
}

/** A value read from the text. */
export function read<T>(value: T, { start, end }: Range): Sourced<T> {
  return { value, from: 'text', range: { start, end }, reason: null }
}

/** A value that neither text nor caller tells. */
export function unknown(reason: string): Sourced<never> {
  return { value: null, from: 'unknown', range: null, reason }
}
