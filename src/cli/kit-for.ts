import { join } from 'node:path'
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
 * @throws FajingError framework-unknown, framework-not-valid, file-not-found
 */
export function kitFor(framework: string | undefined): { kit: Kit; framework: string | undefined } {
  const models = loadKit()
  const kit = withFrameworks(models, readOwnFrameworks(dataDirectory(), models.frameworks))
  if (framework?.endsWith('.yaml') !== true) {
    if (framework !== undefined && !kit.frameworks.some(({ id }) => id === framework))
      throw new FajingError('framework-unknown', { framework, known: kit.frameworks.map(({ id }) => id).join('、') })
    return { kit, framework }
  }
  const file = readFrameworkFile(framework, kit.frameworks)
  const same = kit.frameworks.some((known) => known.id === file.id && known.version === file.version)
  return { kit: same ? kit : withFrameworks(kit, [file]), framework: file.id }
}

/** The frameworks alone, for what only needs their titles: a kit takes a second and 200 MB. @throws FajingError as kitFor does */
export function frameworksFor(framework: string | undefined): readonly Framework[] {
  const models = readFrameworks(join(modelsFolder(), 'frameworks'))
  const known = [...models, ...readOwnFrameworks(dataDirectory(), models)]
  if (framework?.endsWith('.yaml') !== true) return known
  const file = readFrameworkFile(framework, known)
  return [...known.filter(({ id }) => id !== file.id), file]
}
