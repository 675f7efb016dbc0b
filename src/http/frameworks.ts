import { FajingError } from '../errors.js'
import type { Kit } from '../kit.js'

/**
 * The framework that a caller chose, with its version; empty where none was chosen.
 *
 * @throws FajingError framework-unknown
 */
export function chosenFramework(kit: Kit, id: string | undefined): string {
  if (id === undefined) return ''
  const framework = kit.frameworks.find((known) => known.id === id)
  if (framework === undefined) {
    const known = kit.frameworks.map((each) => each.id).join('、')
    throw new FajingError('framework-unknown', { framework: id, known })
  }
  return `${framework.id}@${framework.version}`
}
