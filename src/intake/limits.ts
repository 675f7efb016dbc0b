import { FajingError } from '../errors.js'

const MEGABYTE = 1024 * 1024

/** How much intake takes. Each limit has an error code of its own, named beside it. */
export const LIMITS = {
  /** Bytes of one source: file-too-large. */
  sourceBytes: 20 * MEGABYTE,
  /** UTF-16 units of one text: text-too-long. Ten times the longest report of a province known to us. */
  characters: 500_000,
  /** Pages of one PDF or OFD: too-many-pages. The longest report of a province known to us has 40. */
  pages: 500,
  /** Parts in one DOCX or OFD, files in one archive: too-many-entries. */
  packageParts: 2_000,
  archiveEntries: 10_000,
  /** Items of one batch through the service: batch-too-long. The counties of the country, six times. */
  batchItems: 20_000,
  /** Bytes of an archive as uploaded: archive-too-large; unpacked, of one document or a whole archive: unpacked-too-large. */
  archiveBytes: 512 * MEGABYTE,
  packageUnpackedBytes: 100 * MEGABYTE,
  archiveUnpackedBytes: 2048 * MEGABYTE,
  /** A table that somebody filled in (manifest, indicators): file-too-large, unpacked-too-large; rows times columns: table-too-large. */
  tableBytes: 5 * MEGABYTE,
  tableUnpackedBytes: 8 * MEGABYTE,
  tableCells: 500_000,
  /** Rows and cells of a CSV, which is read in one piece while everybody waits, about a second: table-too-large. */
  csvCells: 250_000,
  /** Unpacked to packed size of one part above a megabyte: packed-too-tightly. Word's own XML stays under 60. */
  ratio: 200,
  /** Archives inside archives, and elements inside elements: nested-too-deeply. */
  archiveDepth: 2,
  elementDepth: 400,
  /** Elements of one document: too-many-elements. */
  elements: 1_500_000,
  /** Time for one file in the pool: reading-took-too-long; memory of its thread: reading-took-too-much-memory. */
  milliseconds: 30_000,
  memoryMegabytes: 1024,
} as const

/** A size in bytes as people write it: `1.5 MB`. */
export function megabytes(bytes: number): string {
  const size = bytes / MEGABYTE
  return `${Number.isInteger(size) ? size : size.toFixed(1)} MB`
}

/** The fault of a file of so many bytes. */
export function tooLarge(size: number, limit: number): FajingError {
  return new FajingError('file-too-large', { size: megabytes(size), limit: megabytes(limit) })
}
