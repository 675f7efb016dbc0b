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
