import { readFileSync } from 'node:fs'
import { FajingError } from '../errors.js'

/** The bytes of a file, or of standard input for “-”. @throws FajingError file-not-found */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file, reason: String(error.code) })
    throw error
  }
}

/** A path that the system refused, such as an output folder that cannot be written, as an error that can be told; null for anything else. */
export function fileTrouble(error: unknown): FajingError | null {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return null
  return new FajingError('file-not-found', { file: String(error.path), reason: String(error.code) })
}
