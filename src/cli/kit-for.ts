import { join } from 'node:path'
import type { Measures } from '../batch/measures.js'
import { FajingError } from '../errors.js'
import { readFrameworkFile, readOwnFrameworks } from '../framework/own-frameworks.js'
import type { Framework } from '../framework/framework.js'
import { readFrameworks } from '../framework/read-models.js'
import { modelsFolder } from '../language/models-folder.js'
import { loadKit, withFrameworks, type Kit } from '../kit.js'
import { dataDirectory } from './data-directory.js'

/**
 * The kit with the frameworks of this installation, and the one that was asked for: by its id or as a file.
 *
 * @throws FajingError framework-unknown, framework-not-valid, framework-id-taken, file-not-found
 */
export function kitFor(framework: string | undefined): { kit: Kit; framework: string | undefined } {
  const { kit, measures } = kitForAll([framework])
  return { kit, framework: measures[0] }
}

/** The same for several: `measures` are the ids of what was asked for, in that order, each once. */
export function kitForAll(asked: Measures): { kit: Kit; measures: Measures } {
  const models = loadKit()
  const { added, measures } = together(models.frameworks, asked)
  return { kit: withFrameworks(models, added), measures }
}

/** The frameworks alone, for what only needs their titles: a kit takes a second and 200 MB. @throws FajingError as kitFor does */
export function frameworksFor(asked: Measures): { frameworks: readonly Framework[]; measures: Measures } {
  const models = readFrameworks(join(modelsFolder(), 'frameworks'))
  const { added, measures } = together(models, asked)
  return { frameworks: [...models, ...added], measures }
}

/** What the installation and files add to the models, and the ids of what was asked for. */
function together(models: readonly Framework[], asked: Measures): { added: Framework[]; measures: Measures } {
  const added = readOwnFrameworks(dataDirectory(), models)
  const measures = asked.map((named) => {
    const known = [...models, ...added]
    if (named?.endsWith('.yaml') !== true) {
      if (named !== undefined && !known.some(({ id }) => id === named))
        throw new FajingError('framework-unknown', { framework: named, known: known.map(({ id }) => id).join('、') })
      return named
    }
    const file = readFrameworkFile(named, known)
    if (!known.some(({ id, version }) => id === file.id && version === file.version)) added.push(file)
    return file.id
  })
  return { added, measures: [...new Set(measures)] }
}
