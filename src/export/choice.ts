import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { findingSchema } from '../analysis-shape.js'
import { dismissalListSchema, sideCarSchema, type Dismissal } from '../checks/dismissal.js'
import { profileSchema, type Profile } from '../checks/profile.js'
import { FajingError } from '../errors.js'
import { modelsFolder } from '../language/models-folder.js'
import { yaml } from '../language/yaml.js'
import { expectedIn } from '../messages/expected.js'

/** Profiles that come with this installation, in `models/profiles`. */
export const PROFILES = ['author', 'auditor'] as const

/**
 * A profile by its name, or one's own by its file.
 *
 * @throws FajingError profile-unknown, file-not-found, settings-not-valid
 */
export function readProfile(nameOrFile: string): Profile {
  const known = PROFILES.find((name) => name === nameOrFile)
  if (known === undefined && !/\.ya?ml$/i.test(nameOrFile))
    throw new FajingError('profile-unknown', { profile: nameOrFile, known: PROFILES.join('、') })
  const file = known === undefined ? nameOrFile : join(modelsFolder(), 'profiles', `${known}.yaml`)
  return read(file, profileSchema)
}

/** What people dismissed of a report: the side-car beside it, where there is one. @throws FajingError settings-not-valid */
export function readSideCar(file: string): readonly Dismissal[] {
  const sideCar = `${file}.fajing.yaml`
  return existsSync(sideCar) ? read(sideCar, sideCarSchema).dismissed : []
}

/**
 * What people dismissed, from a list for many reports: a function from a source's name to what is dismissed of it. The list may name files with
 * their folders or without.
 *
 * @throws FajingError file-not-found, settings-not-valid
 */
export function readDismissals(list: string): (source: string) => readonly Dismissal[] {
  const { dismissed } = read(list, dismissalListSchema)
  return (source) => dismissed.filter(({ file }) => file === undefined || file === source || file === basename(source))
}

const earlierSchema = z.object({ findings: z.array(findingSchema.pick({ fingerprint: true })) })

/** The findings of an earlier analysis, as `--format json` wrote it. @throws FajingError file-not-found, settings-not-valid */
export function readBaseline(file: string): readonly { fingerprint: string }[] {
  return read(file, earlierSchema).findings
}

/** YAML, and JSON with it. */
function read<T>(file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(file), { error: expectedIn })
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new FajingError('settings-not-valid', {
    file,
    fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  })
}

function parsed(file: string): unknown {
  try {
    return yaml().parse(readFileSync(file, 'utf8')) as unknown
  } catch (error) {
    if (error instanceof yaml().YAMLParseError)
      throw new FajingError('settings-not-valid', { file, fault: error.message })
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file, reason: String(error.code) })
    throw error
  }
}
