import { FajingError } from '../errors.js'
import { readPlainText } from './plain-text.js'
import type { Text } from './text.js'

/** Largest source that intake takes, in bytes. */
export const MAX_SOURCE_BYTES = 20 * 1024 * 1024

/**
 * Turns a source into text. The format is found by content, never by the file name.
 *
 * @param bytes the uploaded bytes
 * @throws FajingError empty-file, file-too-large, not-text, encoding-unknown
 */
export function readSource(bytes: Uint8Array): Promise<Text> {
  if (bytes.length === 0) return Promise.reject(new FajingError('empty-file'))
  if (bytes.length > MAX_SOURCE_BYTES)
    return Promise.reject(
      new FajingError('file-too-large', { size: `${Math.ceil(bytes.length / 1048576)} MB`, limit: '20 MB' }),
    )
  return Promise.resolve().then(() => readPlainText(bytes))
}
