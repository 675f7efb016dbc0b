import { compiledOr, yamlFiles } from '../language/compiled.js'
import { readYaml } from './read-models.js'
import { statuteFileSchema, type Statute } from './statute.js'

/** The statutes of a folder. @throws Error naming file and place of the first fault */
export function readStatutes(folder: string): Statute[] {
  return compiledOr(folder, () => parseStatutes(folder))
}

/** The same from the files themselves. */
export function parseStatutes(folder: string): Statute[] {
  return yamlFiles(folder).flatMap((path) => readYaml(path, statuteFileSchema))
}
