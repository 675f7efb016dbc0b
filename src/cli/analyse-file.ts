import { z } from 'zod'
import { analyse } from '../analysis.js'
import { FajingError } from '../errors.js'
import { select, type Selection } from '../export/selection.js'
import type { Framework } from '../framework/framework.js'
import { readSource } from '../intake/read-source.js'
import { LEVELS, type CallerFacts } from '../words.js'
import { readBaseline, readDismissals, readProfile, readSideCar } from '../export/choice.js'
import { kitFor } from './kit-for.js'
import { bytesOf } from './file-bytes.js'
import { optionNotValid } from './option-not-valid.js'

const factsSchema = z.object({
  place: z.string().min(1).optional(),
  level: z.enum(LEVELS).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  publishedOn: z.iso.date().optional(),
  framework: z.string().optional(),
})

export type CheckOptions = Readonly<Record<string, string | undefined>>

/** What the options make of a file: its analysis, and which findings are shown. Loads the models once. */
export class FileAnalyst {
  readonly frameworks: readonly Framework[]
  private readonly analysed: (file: string, bytes: Uint8Array) => Promise<Selection>

  /** @throws FajingError year-not-valid, option-not-valid, framework-unknown, profile-unknown, settings-not-valid, file-not-found */
  constructor(options: CheckOptions) {
    const facts = factsOf(options)
    const profile = options['profile'] === undefined ? undefined : readProfile(options['profile'])
    const baseline = options['baseline'] === undefined ? undefined : readBaseline(options['baseline'])
    const dismissed = options['dismiss'] === undefined ? () => [] : readDismissals(options['dismiss'])
    const { kit, framework } = kitFor(facts.framework)
    this.frameworks = kit.frameworks
    this.analysed = async (file, bytes) => {
      const analysis = analyse(await readSource(bytes), kit, { ...facts, framework, fileName: file })
      return select(file, analysis, { profile, baseline, dismissals: [...readSideCar(file), ...dismissed(file)] })
    }
  }

  /** @throws FajingError file-not-found, settings-not-valid, not-a-report, and whatever intake throws */
  async analyse(file: string): Promise<{ selection: Selection; bytes: Uint8Array }> {
    const bytes = bytesOf(file)
    return { selection: await this.analysed(file, bytes), bytes }
  }
}

function factsOf(options: CheckOptions): CallerFacts {
  const parsed = factsSchema.safeParse(options)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  if (issue?.path[0] === 'year') throw new FajingError('year-not-valid', { year: options['year'] ?? '' })
  const name = String(issue?.path[0])
  throw optionNotValid(name, options[name])
}
