import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Concept } from './framework/concept.js'
import type { Framework } from './framework/framework.js'
import { readConcepts, readFrameworks } from './framework/read-models.js'
import { readStatutes } from './framework/read-statutes.js'
import { StatuteBook } from './framework/statute-book.js'
import { readCues } from './language/cues.js'
import { loadJieba } from './language/jieba.js'
import { readModel } from './language/model-file.js'
import { modelsFolder } from './language/models-folder.js'
import type { SparseModel } from './language/sparse-model.js'
import { TermIndex } from './language/term-index.js'
import type { ScoringSettings } from './scoring/score.js'
import type { ShortfallSettings } from './shortfalls/find-shortfalls.js'
import type { Lexicon } from './tagging/features.js'
import type { TaggerSettings } from './tagging/tagger.js'

/** The kit: everything `analyse` needs besides the text, loaded once per process. */
export interface Kit {
  readonly versions: { readonly engine: string; readonly models: string }
  readonly frameworks: readonly Framework[]
  readonly lexicon: Lexicon
  readonly statutes: StatuteBook
  readonly classifier: SparseModel
  readonly settings: Settings
}

export interface Settings {
  readonly tagger: TaggerSettings
  readonly shortfalls: ShortfallSettings
  readonly scoring: ScoringSettings
}

const share = z.number().min(0).max(1)
const questionSchema = z.object({ own: z.array(z.number()), context: z.array(z.number()) })
const settingsSchema = z.object({
  tagger: z.object({
    areas: questionSchema,
    indicators: questionSchema,
    silence: share,
    keepArea: share,
    keepIndicator: share,
    keepBest: share,
  }),
  shortfalls: z.object({ weights: z.array(z.number()), keep: share }),
  scoring: z.object({ keepFirst: share, keepOther: share, acted: z.number() }),
})

/** Version of the engine: what it says of a text changes only with it, the framework's or the models' version. */
const ENGINE = '0.1.0'

/** Loads frameworks, concepts, dictionary and classifier from `models/`. Takes about half a second; call it once. */
export function loadKit(folder: string = modelsFolder()): Kit {
  const classifier = join(folder, 'classifier')
  return {
    versions: { engine: ENGINE, models: modelsVersion(folder) },
    frameworks: readFrameworks(join(folder, 'frameworks')),
    lexicon: loadLexicon(folder),
    statutes: new StatuteBook(readStatutes(join(folder, 'statutes'), join(folder, 'dictionary', 'statutes.json'))),
    classifier: readModel(classifier),
    settings: settingsSchema.parse(JSON.parse(readFileSync(join(classifier, 'settings.json'), 'utf8'))),
  }
}

/** What sentences are looked at with: dictionary, concepts and cue words. */
export function loadLexicon(folder: string): Lexicon {
  return {
    segmenter: loadJieba(join(folder, 'dictionary')),
    concepts: termsOf(readConcepts(join(folder, 'concepts'))),
    cues: readCues(join(folder, 'cues')),
  }
}

/** Index of all surface forms of the concepts. */
function termsOf(concepts: readonly Concept[]): TermIndex<Concept> {
  const index = new TermIndex<Concept>()
  for (const concept of concepts) for (const form of concept.forms) index.add(form, concept)
  return index
}

/** Twelve digits that name the content of concepts, cues, statute book and classifier. */
function modelsVersion(folder: string): string {
  const hash = createHash('sha256')
  for (const room of ['concepts', 'cues', 'statutes', 'classifier'])
    for (const file of readdirSync(join(folder, room)).sort())
      hash.update(file).update(readFileSync(join(folder, room, file)))
  return hash.digest('hex').slice(0, 12)
}
