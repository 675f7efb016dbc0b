import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLexicon } from '../kit.js'
import { readModel } from '../language/model-file.js'
import { modelsFolder } from '../language/models-folder.js'
import { clausesOf } from './clauses.js'
import { addFeatures, featureNames, RowSet } from './features.js'
import { lookAt, type Stretch } from './stretch.js'
import { ModelVocabulary, type Vocabulary } from './vocabulary.js'

const lexicon = loadLexicon(modelsFolder())
const model = readModel(join(modelsFolder(), 'classifier'))
const vocabulary = new ModelVocabulary(model.features)
const exemplars = join(modelsFolder(), 'exemplars')
/** The longest cell of every fourth row: a sentence. */
const SENTENCES = readdirSync(exemplars)
  .filter((file) => file.endsWith('.tsv'))
  .flatMap((file) => readFileSync(join(exemplars, file), 'utf8').trimEnd().split('\n').slice(1))
  .filter((_, i) => i % 4 === 0)
  .map((row) => row.split('\t').reduce((longest, cell) => (cell.length > longest.length ? cell : longest), ''))

function rowsOf(stretch: Stretch, words: Vocabulary): number[] {
  const rows = new RowSet()
  rows.clear()
  addFeatures(stretch, words, rows)
  return [...rows.rows.subarray(0, rows.count)]
}

test('a clause cut out of its sentence has the features of the clause by itself', () => {
  const different = SENTENCES.flatMap((sentence) =>
    clausesOf(lookAt(sentence, lexicon, vocabulary), lexicon, vocabulary).filter(
      (clause) =>
        rowsOf(clause, vocabulary).join() !== rowsOf(lookAt(clause.text, lexicon, vocabulary), vocabulary).join(),
    ),
  )
  expect(different.map((clause) => clause.text)).toEqual([])
})

test('the rows of a model are those of the names that it learnt', () => {
  const rowOf = new Map(model.features.map((name, row) => [name, row]))
  for (const sentence of [...SENTENCES, '^_^ a_b __ ~甲 #x =y'])
    expect(rowsOf(lookAt(sentence, lexicon, vocabulary), vocabulary)).toEqual(
      featureNames(sentence, lexicon).flatMap((name) => rowOf.get(name) ?? []),
    )
})

test.each([
  ['一是加强领导，', '二是完善制度，落实行政执法公示、全过程记录、重大执法决定法制审核。'],
  ['组织张三、', '李四、王五、赵六、钱七等五名同志参加培训，并向全县通报。'],
])('%s', (first, rest) => {
  const sentence = lookAt(`${first}${rest}`.padEnd(40, '。'), lexicon, vocabulary)
  for (const clause of clausesOf(sentence, lexicon, vocabulary))
    expect(rowsOf(clause, vocabulary)).toEqual(rowsOf(lookAt(clause.text, lexicon, vocabulary), vocabulary))
})
