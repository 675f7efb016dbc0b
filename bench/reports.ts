import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './shipped.js'

/** The labelled reports of the tests, in full. The year is the name's end. */
export function readTexts(): { name: string; path: string; text: string; year: number }[] {
  const folder = join(ROOT, 'fixtures', 'reports')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      name: file,
      path: join(folder, file),
      text: readFileSync(join(folder, file), 'utf8'),
      year: Number(/(\d{4})\.txt$/.exec(file)?.[1]),
    }))
}
