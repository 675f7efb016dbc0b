import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { FajingError } from '../errors.js'
import { yaml } from '../language/yaml.js'
import { FRAMEWORK_WORDS } from '../messages/import.js'
import { MODEL_FAULTS } from '../messages/models.js'
import { say } from '../messages/say.js'
import { checkFrameworks } from './checking/check-frameworks.js'
import type { Framework, Indicator } from './framework.js'

/** Where the frameworks lie that the users of an installation brought themselves. */
export function ownFrameworksFolder(dataDirectory: string): string {
  return join(dataDirectory, 'frameworks')
}

/**
 * Frameworks that users brought, in the order of their files; none where the folder is missing.
 *
 * @param known the frameworks that come with the models, which theirs may point to
 * @throws FajingError framework-not-valid
 */
export function readOwnFrameworks(dataDirectory: string, known: readonly Framework[]): Framework[] {
  const folder = ownFrameworksFolder(dataDirectory)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readFrameworkFile(join(folder, file), known))
}

/** Reads one framework. @throws FajingError file-not-found, framework-not-valid with the line of the first fault */
export function readFrameworkFile(path: string, known: readonly Framework[]): Framework {
  const { frameworks, faults } = checkFrameworks([{ file: basename(path), content: contentOf(path) }], known)
  const [first] = faults
  const [framework] = frameworks
  if (first !== undefined || framework === undefined)
    throw new FajingError('framework-not-valid', {
      file: basename(path),
      line: first?.line ?? 1,
      fault: first === undefined ? '' : say(MODEL_FAULTS[first.code], first.params),
      count: faults.length,
    })
  return framework
}

/** Writes a framework as a file that people can read and edit. */
export function writeFrameworkFile(path: string, framework: Framework): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `# ${say(FRAMEWORK_WORDS.fileHead)}\n${yaml().stringify(plain(framework), { lineWidth: 0 })}`)
}

/** Without what a reader of the file may take for granted. */
function plain(framework: Framework): object {
  return {
    ...framework,
    chapters: framework.chapters.map((chapter) => ({
      ...chapter,
      indicators: chapter.indicators.map(plainIndicator),
    })),
  }
}

function plainIndicator(indicator: Indicator): object {
  const { number, title, group, area, scope, scored, weight, terms, counterparts, guideline, checkpoints } = indicator
  return {
    number,
    title,
    ...(group === undefined ? {} : { group }),
    area,
    ...(scope === undefined ? {} : { scope }),
    ...(scored ? {} : { scored }),
    weight,
    terms,
    ...(Object.keys(counterparts).length === 0 ? {} : { counterparts }),
    ...(guideline === '' ? {} : { guideline }),
    ...(indicator.example === undefined ? {} : { example: indicator.example }),
    ...(checkpoints.length === 0 ? {} : { checkpoints }),
    verified: indicator.verified,
    source: indicator.source,
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file: path, reason: String(error.code) })
    throw error
  }
}
