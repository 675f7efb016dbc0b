import { join } from 'node:path'
import type { LabelledReport } from '../labels/labelled-report.js'
import { indicatorsOf, type Framework } from '../framework/framework.js'
import { readFrameworks } from '../framework/read-models.js'
import { loadLexicon } from '../kit.js'
import { writeModel } from '../language/model-file.js'
import { modelsFolder } from '../language/models-folder.js'
import type { Lexicon } from '../tagging/stretch.js'
import { writeSettings, type Settings } from '../settings.js'
import { readExemplars, type Exemplar } from './exemplars.js'
import { fitLinear, type Sample } from './fit-linear.js'
import { fitScoring } from './fit-scoring.js'
import { fitShortfalls } from './fit-shortfalls.js'
import { fitTagger } from './fit-tagger.js'
import { expose, foldsOf } from './folded.js'
import { SampleMaker } from './samples.js'
import { unseenFigures } from './unseen-figures.js'

/**
 * Rebuilds `models/classifier` from concepts, frameworks and exemplars. The same input gives the same bytes.
 *
 * @param reviewed sentences that people reviewed, which teach the classifier on top of the exemplars. The weights of context and the thresholds stay
 *   as they were fitted without them: they rest on whole documents, and a few sentences say nothing of those
 */
export function train(
  say: (line: string) => void,
  folder: string = modelsFolder(),
  reviewed: readonly Exemplar[] = [],
): void {
  const frameworks = readFrameworks(join(folder, 'frameworks'))
  const lexicon = loadLexicon(folder)
  const { sentences, documents } = readExemplars(join(folder, 'exemplars'))
  // An edition without a labelled sentence would become columns that know nothing; it is read by its terms and counterparts instead.
  const taught = frameworks.filter((f) =>
    sentences.some((exemplar) => (exemplar.indicators.get(f.id) ?? []).length > 0),
  )
  const editions = new Map(taught.map((f) => [f.id, indicatorsOf(f).map((i) => i.number)]))
  const maker = new SampleMaker(editions, lexicon)
  const alone = sentences.map((exemplar) => maker.ofExemplar(exemplar))
  const told = documents.map((document) => maker.ofDocument(document))
  const added = reviewed.map((exemplar) => maker.ofReviewed(exemplar))
  say(`${alone.length} exemplar sentences, ${documents.length} labelled documents, ${added.length} reviewed sentences`)

  if (added.length === 0)
    writeSettings(join(folder, 'classifier'), fitSettings({ alone, told, documents, maker, lexicon, frameworks }, say))
  const classifier = fitLinear([...alone, ...told.flat()], maker.outputs, added)
  writeModel(join(folder, 'classifier'), classifier)
  say(
    `${classifier.features.length} features, ${classifier.outputs.length} outputs written to ${join(folder, 'classifier')}`,
  )
}

interface Lessons {
  readonly alone: readonly Sample[]
  /** Of each document. */
  readonly told: readonly (readonly Sample[])[]
  readonly documents: readonly LabelledReport[]
  readonly maker: SampleMaker
  readonly lexicon: Lexicon
  readonly frameworks: readonly Framework[]
}

/** Fits what rests on whole documents, on what classifiers say of them that never saw them. */
function fitSettings(
  { alone, told, documents, maker, lexicon, frameworks }: Lessons,
  say: (line: string) => void,
): Settings {
  const folds = foldsOf(documents)
  const exposed = folds.flatMap((fold, nth) => {
    const kept = documents.flatMap((document, i) => (fold.includes(document) ? [] : (told[i] ?? [])))
    const classifier = fitLinear([...alone, ...kept], maker.outputs)
    say(`fold ${nth + 1} of ${folds.length} fitted`)
    return fold.map((document) => expose(document, classifier, { lexicon, frameworks }))
  })
  // How often a sentence serves several indicators, and each level occurs, only documents tell whose writers were free in that.
  const free = exposed.filter(({ document }) => !document.mixSet)
  const tagger = fitTagger(free, maker.outputs)
  const shortfalls = fitShortfalls(exposed, maker.outputs)
  const settings: Settings = { tagger, shortfalls, scoring: fitScoring(exposed, maker.outputs, tagger) }
  say(`on documents left out of the fit: ${JSON.stringify(unseenFigures(exposed, maker.outputs, settings))}`)
  return settings
}
