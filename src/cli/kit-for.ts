import { readFrameworkFile, readOwnFrameworks } from '../framework/own-frameworks.js'
import { loadKit, withFrameworks, type Kit } from '../kit.js'
import { dataDirectory } from './data-directory.js'

/** The kit with the frameworks of this installation, and the one that was asked for: by its id or as a file. */
export function kitFor(framework: string | undefined): { kit: Kit; framework: string | undefined } {
  const models = loadKit()
  const kit = withFrameworks(models, readOwnFrameworks(dataDirectory(), models.frameworks))
  if (framework?.endsWith('.yaml') !== true) return { kit, framework }
  const file = readFrameworkFile(framework, kit.frameworks)
  const same = kit.frameworks.some((known) => known.id === file.id && known.version === file.version)
  return { kit: same ? kit : withFrameworks(kit, [file]), framework: file.id }
}
