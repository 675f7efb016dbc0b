import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkModels } from '../framework/checking/check-models.js'
import { loadKit } from '../kit.js'
import { isCompiled } from '../language/compiled.js'
import { modelsFolder } from '../language/models-folder.js'
import { note, reasonOf, type Note } from './note.js'

/** What the build makes of the data files. */
const COMPILED = ['frameworks', 'concepts', 'cues', 'statutes'] as const
const BUILT = ['words.utf8', 'domain.utf8', 'idf.utf8', 'stop.utf8', ...COMPILED.map((room) => `${room}.json`)]

/** Looks at the data files, at what was built of them, and whether both load. */
export function examineModels(): Note[] {
  try {
    const folder = modelsFolder()
    const { faults } = checkModels(folder)
    const [first] = faults
    if (first !== undefined)
      return [note('models-faulty', { count: faults.length, file: first.file, line: first.line })]
    const missing = BUILT.find((file) => !existsSync(join(folder, 'dictionary', file)))
    if (missing !== undefined) return [note('built-missing', { file: `models/dictionary/${missing}` })]
    const { versions, frameworks } = loadKit(folder)
    const stale = COMPILED.find((room) => !isCompiled(join(folder, room)))
    return [
      note('models-fine', { version: versions.models, frameworks: frameworks.length }),
      stale === undefined
        ? note('built-fine')
        : note('built-stale', { file: join('models', 'dictionary', `${stale}.json`) }),
    ]
  } catch (error) {
    return [note('models-not-loading', { reason: reasonOf(error) })]
  }
}
