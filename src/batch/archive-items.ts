import { factsOfEntry } from '../intake/archive-facts.js'
import type { Bytes } from '../intake/package/file-range.js'
import { readArchive, type Keep } from '../intake/read-archive.js'
import type { BatchItem } from './batch-item.js'

/** The files of a ZIP in its own order, with what their folders say of place and year. @throws FajingError as readArchive does */
export async function* archiveItems(bytes: Bytes, keep?: Keep): AsyncGenerator<BatchItem> {
  for await (const entry of readArchive(bytes, keep))
    yield { file: [...entry.folders, entry.name].join('/'), facts: factsOfEntry(entry), source: entry.source }
}
