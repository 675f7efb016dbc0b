import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder `models/` of this installation, found from the code's own place: beside `src` or two above `dist/src`. */
export function modelsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'models', 'concepts'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the models folder is missing from this installation')
    folder = above
  }
  return join(folder, 'models')
}
