import { FajingError } from '../errors.js'
import { LIMITS, tooLarge } from './limits.js'
import { chooseParser } from './parsers.js'
import type { ParsingPool } from './pool.js'
import type { Text } from './text.js'

/** Largest source that intake takes, in bytes. */
export const MAX_SOURCE_BYTES = LIMITS.sourceBytes

let pool: Promise<ParsingPool> | undefined

/**
 * Turns a source into text. The format is found by content, never by the file name. Foreign formats are read in a thread that can be stopped;
 * plain text is read here.
 *
 * @param bytes the uploaded bytes
 * @throws FajingError empty-file, file-too-large, not-text, encoding-unknown, format-not-supported, archive-given, file-broken,
 *   file-encrypted, scan-without-text, entities-refused, and one code for each limit (limits.ts)
 */
export async function readSource(bytes: Uint8Array): Promise<Text> {
  if (bytes.length === 0) throw new FajingError('empty-file')
  if (bytes.length > LIMITS.sourceBytes) throw tooLarge(bytes.length, LIMITS.sourceBytes)
  const parser = chooseParser(bytes)
  const text = await (parser.foreign ? (await parsingPool()).read(bytes, parser.format) : parser.parse(bytes))
  return notTooLong(text)
}

/**
 * A text that one analysis can be expected to take.
 *
 * @throws FajingError text-too-long
 */
export function notTooLong(text: Text): Text {
  const size = text.text.length
  if (size > LIMITS.characters) throw new FajingError('text-too-long', { size, limit: LIMITS.characters })
  return text
}

/** The pool of this process, loaded with the first foreign source: plain text needs no threads. */
function parsingPool(): Promise<ParsingPool> {
  pool ??= import('./pool.js').then(({ ParsingPool }) => new ParsingPool())
  return pool
}
