import { FajingError } from './errors.js'
import type { Framework } from './framework/framework.js'
import { withFrameworks, type Kit } from './kit.js'
import { newestOf, offeredFrameworks, readFramework } from './store/frameworks.js'
import type { Store } from './store/open-store.js'

/** So many kits with frameworks of owners are kept; a kit shares all but its frameworks with the others. */
const MOST_KEPT = 16

/**
 * The kit of this process with the frameworks that owners brought to the store: any process can be asked for any of them, whichever took it in.
 */
export class Kits {
  /** By the stamps of the frameworks added; the last used stands last. */
  readonly #kept = new Map<string, Kit>()

  constructor(
    private readonly base: () => Kit,
    private readonly store: () => Store,
  ) {}

  /** With the frameworks that are offered to an owner now. */
  async offered(owner: string): Promise<Kit> {
    const base = this.base()
    const known = new Set(base.frameworks.map(({ id }) => id))
    const own = (await offeredFrameworks(this.store(), owner)).filter(({ id }) => !known.has(id))
    return this.#with(base, owner, own)
  }

  /**
   * With the versions that something stored was measured by.
   *
   * @param identity what `frameworkIdentity` gave, or the framework version of an analysis
   */
  async named(owner: string, identity: string): Promise<Kit> {
    const base = this.base()
    const known = new Set(base.frameworks.map(stampOf))
    const own: Framework[] = []
    for (const stamp of identity.replace(BY_YEAR, '').split(',')) {
      const [id = '', version = ''] = stamp.split('@')
      if (known.has(stamp) || id === '') continue
      const framework = await readFramework(this.store(), owner, id, version)
      if (framework !== undefined) own.push(framework)
    }
    return this.#with(base, owner, own)
  }

  /** With the frameworks of these ids, as far as they are still known: enough to name their indicators. */
  async titled(owner: string, ids: ReadonlySet<string>): Promise<Kit> {
    const base = this.base()
    const known = new Set(base.frameworks.map(({ id }) => id))
    const wanted = [...ids].filter((id) => !known.has(id))
    return this.#with(base, owner, await newestOf(this.store(), owner, wanted))
  }

  #with(base: Kit, owner: string, own: readonly Framework[]): Kit {
    if (own.length === 0) return base
    const key = [owner, ...own.map(stampOf)].join(',')
    const kept = this.#kept.get(key)
    const replaced = new Set(own.map(({ id }) => id))
    const kit =
      kept ?? withFrameworks({ ...base, frameworks: base.frameworks.filter(({ id }) => !replaced.has(id)) }, own)
    this.#kept.delete(key)
    this.#kept.set(key, kit)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return kit
  }
}

const BY_YEAR = 'by-year:'

/**
 * What a report is measured by, as part of its identity: the framework that the caller chose with its version, or the versions of all from which
 * the report year will choose.
 *
 * @throws FajingError framework-unknown
 */
export function frameworkIdentity({ frameworks }: Kit, id: string | undefined): string {
  if (id === undefined) {
    const editions = frameworks.filter(({ years }) => years !== null)
    return `${BY_YEAR}${editions.map(stampOf).join(',')}`
  }
  const framework = frameworks.find((known) => known.id === id)
  if (framework === undefined) {
    const known = frameworks.map((each) => each.id).join('、')
    throw new FajingError('framework-unknown', { framework: id, known })
  }
  return stampOf(framework)
}

function stampOf({ id, version }: Pick<Framework, 'id' | 'version'>): string {
  return `${id}@${version}`
}
