import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENGINE } from './engine.js'
import { FajingError } from './errors.js'
import type { Framework } from './framework/framework.js'
import { readConceptIndex, readFrameworks } from './framework/read-models.js'
import { readStatutes } from './framework/read-statutes.js'
import { StatuteBook } from './framework/statute-book.js'
import { readCues } from './language/cues.js'
import { loadJieba } from './language/jieba.js'
import { readModel } from './language/model-file.js'
import { modelsFolder } from './language/models-folder.js'
import type { SparseModel } from './language/sparse-model.js'
import { Divisions } from './reading/divisions.js'
import { readSettings, type Settings } from './settings.js'
import { adoptionOf, type Adoption } from './tagging/adoption.js'
import type { Lexicon } from './tagging/stretch.js'

/** The kit: everything `analyse` needs besides the text, loaded once per process. */
export interface Kit {
  readonly versions: { readonly engine: string; readonly models: string }
  readonly frameworks: readonly Framework[]
  readonly lexicon: Lexicon
  readonly divisions: Divisions
  readonly statutes: StatuteBook
  readonly classifier: SparseModel
  readonly settings: Settings
  /** How a framework is read that the classifier does not know; null for one that it knows. Worked out when first asked for. */
  readonly adoption: (framework: Framework) => Adoption | null
}

/** Loads frameworks, concepts, dictionary and classifier from `models/`. Takes about half a second; call it once. */
export function loadKit(folder: string = modelsFolder()): Kit {
  const room = join(folder, 'classifier')
  const lexicon = loadLexicon(folder)
  const classifier = readModel(room)
  const kit: Kit = {
    versions: { engine: ENGINE, models: modelsVersion(folder) },
    frameworks: [],
    lexicon,
    divisions: readDivisions(join(folder, 'places')),
    classifier,
    settings: readSettings(room),
    adoption: remembered((framework) => adoptionOf(framework, lexicon.concepts.concepts, classifier.outputs)),
    statutes: new StatuteBook(readStatutes(join(folder, 'statutes'))),
  }
  return withFrameworks(kit, readFrameworks(join(folder, 'frameworks')))
}

/** What sentences are looked at with: dictionary, concepts and cue words. */
export function loadLexicon(folder: string): Lexicon {
  return {
    segmenter: loadJieba(join(folder, 'dictionary')),
    concepts: readConceptIndex(join(folder, 'concepts')),
    cues: readCues(join(folder, 'cues')),
  }
}

/**
 * The same kit with further frameworks, such as a user's own. What it says by the frameworks that it had stays the same.
 *
 * @throws FajingError framework-id-taken
 */
export function withFrameworks(kit: Kit, added: readonly Framework[]): Kit {
  const frameworks = [...kit.frameworks]
  for (const framework of added) {
    if (frameworks.some((known) => known.id === framework.id))
      throw new FajingError('framework-id-taken', { framework: framework.id })
    frameworks.push(framework)
  }
  return { ...kit, frameworks }
}

function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.value
    const value = work(key)
    known.set(key, { value })
    return value
  }
}

/** The list of divisions, present and former. */
export function readDivisions(folder: string): Divisions {
  // Split by hand: the table of 3,700 lines has no quotes, and a general parser takes ten times as long at each start.
  const rows = readFileSync(join(folder, 'places.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  return new Divisions(
    rows.map((row) => {
      const [code = '', name = '', until = '', now = ''] = row.split('\t')
      return { code, name, former: until !== '', now: now === '' ? null : now }
    }),
  )
}

/** Twelve digits that name the content of concepts, cues, statute book, classifier and places. */
function modelsVersion(folder: string): string {
  const hash = createHash('sha256')
  for (const room of ['concepts', 'cues', 'statutes', 'classifier', 'places'])
    for (const file of readdirSync(join(folder, room)).sort())
      // Pages for people say nothing to the engine, and the model card names this very version.
      if (!file.endsWith('.md')) hash.update(file).update(readFileSync(join(folder, room, file)))
  return hash.digest('hex').slice(0, 12)
}
