import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The root of the project. */
export const ROOT = join(import.meta.dirname, '..')

/** A module as it ships: compiled, without the loader that runs the bench itself. @param path such as `src/kit` */
export async function shipped<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(join(ROOT, 'dist', `${path}.js`)).href)) as T
}
