/** Build step: writes what the YAML files of `models/` hold as JSON into `models/dictionary`, with the hash of the files that it was made of. */
import { join } from 'node:path'
import { writeCompiled } from '../language/compiled.js'
import { parseCues } from '../language/cues.js'
import { modelsFolder } from '../language/models-folder.js'
import { parseConcepts, parseFrameworks } from './read-models.js'
import { parseStatutes } from './read-statutes.js'

const READERS = { frameworks: parseFrameworks, concepts: parseConcepts, cues: parseCues, statutes: parseStatutes }

for (const [room, read] of Object.entries(READERS)) {
  const folder = join(modelsFolder(), room)
  writeCompiled<unknown>(folder, read(folder))
}
