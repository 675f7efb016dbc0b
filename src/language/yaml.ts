import { createRequire } from 'node:module'
import type * as Yaml from 'yaml'

let parse: typeof Yaml.parse | undefined

/** Reads YAML. The library is only loaded when something is to be read: a start from compiled models needs none of it. */
export function parseYaml(content: string): unknown {
  parse ??= (createRequire(import.meta.url)('yaml') as typeof Yaml).parse
  return parse(content)
}
