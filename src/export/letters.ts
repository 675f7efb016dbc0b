import { Zip, ZipPassThrough } from 'fflate'
import type { Framework } from '../framework/framework.js'
import { LETTER_FILE } from '../messages/export.js'
import type { BatchEntry } from './batch-entry.js'
import { MOMENT } from './package-parts.js'
import { select } from './selection.js'
import { placeOf, yearOf } from './tables/overview.js'
import { filled } from './words-of.js'
import { letterOf } from './word/letter.js'

/**
 * The 审查意见书 of every current report of a batch as one ZIP, a letter a file, numbered in the order of the entries.
 *
 * @returns the ZIP in pieces, each as soon as its letter is written; the same values give the same bytes
 */
export async function* lettersOf(
  entries: Iterable<BatchEntry> | AsyncIterable<BatchEntry>,
  frameworks: readonly Framework[],
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  let number = 0
  for await (const entry of entries) {
    if (entry.analysis === null || !entry.current) continue
    const letter = await letterOf(select(entry.file, entry.analysis, { dismissals: entry.dismissals }), frameworks)
    // A letter is a ZIP itself and packs no further.
    const file = new ZipPassThrough(nameOf(entry, ++number))
    file.mtime = MOMENT
    zip.add(file)
    file.push(letter, true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces
}

/** A name that every system takes; the number keeps two reports of one place apart. */
function nameOf(entry: BatchEntry, number: number): string {
  const place = placeOf(entry) ?? entry.file ?? ''
  const about = `${place}${yearOf(entry) ?? ''}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 60)
  return filled(LETTER_FILE, { number: String(number).padStart(4, '0'), about })
}
