import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FajingError } from './errors.js'
import { DONE_INGREDIENTS, EVIDENCED_INGREDIENTS } from './scoring/reach.js'
import type { ScoringSettings } from './scoring/score.js'
import { ADMISSION_INGREDIENTS } from './shortfalls/admission.js'
import type { ShortfallSettings } from './shortfalls/find-shortfalls.js'
import { KIND_INGREDIENTS } from './shortfalls/kind.js'
import { CONTEXT_INGREDIENTS, OWN_INGREDIENTS } from './tagging/combine.js'
import type { TaggerSettings } from './tagging/tagger.js'
import { TOPIC_INGREDIENTS } from './tagging/topic.js'

/** Fitted weights and thresholds, as `npm run train` leaves them in `models/classifier/settings.json`. */
export interface Settings {
  readonly tagger: TaggerSettings
  readonly shortfalls: ShortfallSettings
  readonly scoring: ScoringSettings
}

const share = z.number().min(0).max(1)

/**
 * A weight by the name of each ingredient in the file, in the order of the ingredients in memory. Names, so that a program that counts
 * other ingredients than the ones that were fitted refuses the file instead of reading one weight for another.
 */
function weightsOf(ingredients: readonly string[]) {
  return z.codec(
    z.strictObject(Object.fromEntries(ingredients.map((name) => [name, z.number()]))),
    z.array(z.number()).length(ingredients.length).readonly(),
    {
      decode: (named) => ingredients.map((name) => named[name] ?? 0),
      encode: (weights) => Object.fromEntries(ingredients.map((name, i) => [name, weights[i] ?? 0])),
    },
  )
}

const questionSchema = z.object({ own: weightsOf(OWN_INGREDIENTS), context: weightsOf(CONTEXT_INGREDIENTS) })
const kindSchema = weightsOf(KIND_INGREDIENTS)
const settingsSchema = z.object({
  tagger: z.object({
    areas: questionSchema,
    indicators: questionSchema,
    topic: weightsOf(TOPIC_INGREDIENTS),
    silence: share,
    keepArea: share,
    keepIndicator: share,
    keepBest: share,
  }),
  shortfalls: z.object({
    weights: weightsOf(ADMISSION_INGREDIENTS),
    kinds: z.object({ vague: kindSchema, concrete: kindSchema, cause: kindSchema }),
    keep: share,
    keepElsewhere: share,
  }),
  scoring: z.object({
    reach: z.object({ done: weightsOf(DONE_INGREDIENTS), evidenced: weightsOf(EVIDENCED_INGREDIENTS) }),
    sure: z.object({ 1: share, 2: share, 3: share }),
  }),
})

/** @throws FajingError models-not-fitting where the file was fitted for another program than this one */
export function readSettings(folder: string): Settings {
  const read = settingsSchema.safeParse(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')))
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new FajingError('models-not-fitting', { folder, place: first?.path.join('.') ?? '' })
}

export function writeSettings(folder: string, settings: Settings): void {
  const named = z.encode(settingsSchema, settings)
  writeFileSync(join(folder, 'settings.json'), `${JSON.stringify(named, null, 2)}\n`)
}
