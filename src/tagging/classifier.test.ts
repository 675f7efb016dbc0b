import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLexicon } from '../kit.js'
import { readModel } from '../language/model-file.js'
import { modelsFolder } from '../language/models-folder.js'
import { classifierOf } from './classifier.js'
import { clausesOf, restOf } from './clauses.js'
import { lookAt } from './look-at.js'
import type { Stretch } from './stretch.js'

const lexicon = loadLexicon(modelsFolder())
const classifier = classifierOf(readModel(join(modelsFolder(), 'classifier')))
const exemplars = join(modelsFolder(), 'exemplars')
/** The longest cell of every sixth row: a sentence. The last ones begin and end with a clause in which nothing is left to look at. */
const SENTENCES = [
  ...readdirSync(exemplars)
    .filter((file) => file.endsWith('.tsv'))
    .flatMap((file) => readFileSync(join(exemplars, file), 'utf8').trimEnd().split('\n').slice(1))
    .filter((_, i) => i % 6 === 0)
    .map((row) => row.split('\t').reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '')),
  `${'“'.repeat(8)}，${'“'.repeat(8)}，推进行政执法三项制度，开展案卷评查12次，组织执法人员培训3期，办结行政复议案件30件。`,
  `推进行政执法三项制度，开展案卷评查12次，组织执法人员培训3期，推进行政执法三项制度，${'”'.repeat(8)}，${'”'.repeat(8)}`,
]

test('a sentence, its clauses and its rest say together what each says by itself', () => {
  const alone = (stretch: Stretch) => [...classifier.logits([{ sentence: stretch, clauses: [], rest: null }])]
  const asked = lookAt(SENTENCES, lexicon, classifier.vocabulary).map((sentence) => ({
    sentence,
    clauses: clausesOf(sentence, lexicon),
    rest: restOf(sentence, sentence.text.length >> 1, lexicon),
  }))
  expect(asked.filter(({ clauses }) => clauses.length > 0).length).toBeGreaterThan(SENTENCES.length / 10)
  for (const each of asked)
    expect([...classifier.logits([each])]).toEqual([each.sentence, ...each.clauses, each.rest].flatMap(alone))
})
