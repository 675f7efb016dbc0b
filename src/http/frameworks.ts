import { FajingError } from '../errors.js'
import type { Kit } from '../kit.js'

/**
 * What a report is measured by, as part of its identity: the framework that the caller chose with its version,
 * or the versions of all from which the report year will choose.
 *
 * @throws FajingError framework-unknown
 */
export function frameworkIdentity(kit: Kit, id: string | undefined): string {
  if (id === undefined) return `by-year:${kit.frameworks.map(stamp).join(',')}`
  const framework = kit.frameworks.find((known) => known.id === id)
  if (framework === undefined) {
    const known = kit.frameworks.map((each) => each.id).join('、')
    throw new FajingError('framework-unknown', { framework: id, known })
  }
  return stamp(framework)
}

function stamp({ id, version }: Kit['frameworks'][number]): string {
  return `${id}@${version}`
}
