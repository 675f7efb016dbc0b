import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

let library: typeof Yaml | undefined

/** The YAML library, loaded when something is first to be read or written: a start from compiled models needs none of it. */
export function yaml(): typeof Yaml {
  library ??= createRequire(import.meta.url)('yaml') as typeof Yaml
  return library
}
