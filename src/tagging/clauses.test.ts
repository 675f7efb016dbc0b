import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLexicon } from '../kit.js'
import { readModel } from '../language/model-file.js'
import { modelsFolder } from '../language/models-folder.js'
import { clausesOf, restOf } from './clauses.js'
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
  return [...rows.running.rows.subarray(0, rows.running.count)]
}

function look(texts: readonly string[]) {
  return lookAt(texts, lexicon, vocabulary)
}

test('the clauses of a sentence share out its words, characters, cue words and concepts', () => {
  const packed = look(SENTENCES).filter((sentence) => clausesOf(sentence, lexicon).length > 0)
  expect(packed.length).toBeGreaterThan(SENTENCES.length / 10)
  for (const sentence of packed) {
    const clauses = clausesOf(sentence, lexicon)
    const last = clauses.at(-1)
    clauses.forEach((clause, i) => {
      const before = clauses[i - 1]
      expect(clause.firstWord).toBe(before?.lastWord ?? sentence.firstWord)
      expect(clause.firstUnit).toBe(before?.lastUnit ?? sentence.firstUnit)
      expect(clause.start).toBe(before?.end ?? sentence.start)
    })
    const until = last?.end ?? 0
    expect(clauses.flatMap(({ cues }) => cues)).toEqual(sentence.cues.filter(({ start }) => start < until))
    const terms = clauses.flatMap(({ hits }) => hits.map(({ start }) => start))
    const all = sentence.unread.map(({ start }) => start)
    expect(all).toEqual(expect.arrayContaining(terms))
  }
})

test('what stands behind a turn has the features of that text by itself', () => {
  const [sentence] = look(['工作虽有进展，但是行政复议人员不足，办案质量有待提高。'])
  const [alone] = look(['行政复议人员不足，办案质量有待提高。'])
  if (sentence === undefined || alone === undefined) throw new Error('nothing was looked at')
  expect(rowsOf(restOf(sentence, 9, lexicon))).toEqual(rowsOf(alone))
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
