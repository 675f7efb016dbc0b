import { zipSync, type Zippable } from 'fflate'
import { LIMITS } from '../intake/limits.js'
import { walkZip } from '../intake/package/walk-zip.js'

/** No clock: every entry bears the first moment that a ZIP can name. */
export const MOMENT = new Date(1980, 0, 1)

/** The parts of a package by their names, unpacked, in their order. @throws FajingError file-broken and the limits of a package */
export async function unpackParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const limits = { entries: LIMITS.packageParts, unpackedBytes: LIMITS.packageUnpackedBytes }
  const parts = new Map<string, Uint8Array>()
  for await (const part of walkZip(bytes, 'DOCX', limits))
    parts.set(new TextDecoder().decode(part.rawName), await part.read())
  return parts
}

export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = Object.fromEntries(parts)
  return zipSync(files, { mtime: MOMENT })
}
