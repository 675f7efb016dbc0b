import { factsOfEntry } from '../intake/archive-facts.js'
import { readArchive } from '../intake/read-archive.js'
import type { BatchItem } from './batch-item.js'

/** The files of a ZIP in its own order, with what their folders say of place and year. @throws FajingError as readArchive does */
export async function* archiveItems(bytes: Uint8Array): AsyncGenerator<BatchItem> {
  for await (const entry of readArchive(bytes))
    yield { file: [...entry.folders, entry.name].join('/'), facts: factsOfEntry(entry), source: entry.source }
}
