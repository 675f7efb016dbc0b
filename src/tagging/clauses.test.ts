import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLexicon } from '../kit.js'
import { readModel } from '../language/model-file.js'
import { modelsFolder } from '../language/models-folder.js'
import { clausesOf, clauseTexts } from './clauses.js'
import { addFeatures, featureNames } from './features.js'
import { lookAt } from './look-at.js'
import { ModelVocabulary } from './model-vocabulary.js'
import { RowSet } from './row-set.js'
import type { Stretch } from './stretch.js'

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

function rowsOf(stretch: Stretch): number[] {
  const rows = new RowSet()
  rows.clear()
  addFeatures(stretch, vocabulary, rows)
  return [...rows.rows.subarray(0, rows.count)]
}

function look(texts: readonly string[]) {
  return lookAt(texts, lexicon, vocabulary)
}

/** Clauses that were cut out of their sentences, with their texts. */
function clausesCutOut(sentences: readonly string[]): { text: string; rows: number[] }[] {
  return look(sentences).flatMap((sentence) => {
    const texts = clauseTexts(sentence.text)
    return clausesOf(sentence, lexicon).flatMap((clause, i) =>
      typeof clause === 'string' ? [] : [{ text: texts[i] ?? '', rows: rowsOf(clause) }],
    )
  })
}

test('a clause cut out of its sentence has the features of the clause by itself', () => {
  const cut = clausesCutOut(SENTENCES)
  expect(cut.length).toBeGreaterThan(SENTENCES.length / 2)
  const alone = look(cut.map(({ text }) => text)).map(rowsOf)
  expect(cut.filter(({ rows }, i) => rows.join() !== alone[i]?.join()).map(({ text }) => text)).toEqual([])
})

test('a sentence looked at among others has the features of the sentence by itself', () => {
  const together = look(SENTENCES).map(rowsOf)
  const alone = SENTENCES.flatMap((sentence) => look([sentence])).map(rowsOf)
  expect(SENTENCES.filter((_, i) => together[i]?.join() !== alone[i]?.join())).toEqual([])
})

test('the rows of a model are those of the names that it learnt', () => {
  const rowOf = new Map(model.features.map((name, row) => [name, row]))
  const sentences = [...SENTENCES, '^_^ a_b __ ~甲 #x =y', '', '一是', '\n', '\ud83d甲\ude00乙']
  const named = sentences.map((sentence) => featureNames(sentence, lexicon).flatMap((name) => rowOf.get(name) ?? []))
  expect(look(sentences).map(rowsOf)).toEqual(named)
})

test.each([
  ['一是加强领导，', '二是完善制度，落实行政执法公示、全过程记录、重大执法决定法制审核。'],
  ['组织张三、', '李四、王五、赵六、钱七等五名同志参加培训，并向全县通报。'],
])('%s', (first, rest) => {
  const cut = clausesCutOut([`${first}${rest}`.padEnd(40, '。')])
  for (const { text, rows } of cut) expect(look([text]).map(rowsOf)).toEqual([rows])
})
