/**
 * Build step: writes `models/dictionary` from jieba's own dictionary (the words that are common enough to occur in a report) and the
 * forms of the concepts. The small dictionary loads in a fifth of the time of the full one; docs/accuracy.md shows that tagging is no worse.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'yaml'
import { modelsFolder } from './models-folder.js'

/** Words below this count in jieba's corpus are left out, single characters excepted. 50 keeps about 60,000 of 349,000 words. */
const LEAST_COUNT = 50
/** Concept forms longer than this stay several words: they are matched as terms, not as tokens. */
const LONGEST_TOKEN = 8

const jieba = createRequire(import.meta.url)('nodejieba') as { DEFAULT_DICT: string }
const folder = join(modelsFolder(), 'dictionary')
mkdirSync(folder, { recursive: true })

const words = readFileSync(jieba.DEFAULT_DICT, 'utf8')
  .split('\n')
  .filter((line) => {
    const [word, count] = line.split(' ')
    return word !== undefined && count !== undefined && ([...word].length === 1 || Number(count) >= LEAST_COUNT)
  })
writeFileSync(join(folder, 'words.utf8'), `${words.join('\n')}\n`)

const forms = new Set<string>()
for (const file of readdirSync(join(modelsFolder(), 'concepts')).sort()) {
  if (!file.endsWith('.yaml')) continue
  const concepts: unknown = parse(readFileSync(join(modelsFolder(), 'concepts', file), 'utf8'))
  if (!Array.isArray(concepts)) continue
  for (const concept of concepts as { forms?: unknown[] }[])
    for (const form of concept.forms ?? []) {
      const plain = String(form)
      if (/^[\u4e00-\u9fff]+$/.test(plain) && plain.length >= 2 && plain.length <= LONGEST_TOKEN) forms.add(plain)
    }
}
writeFileSync(join(folder, 'domain.utf8'), `${[...forms].sort().join('\n')}\n`)
// Keyword extraction is not used; nodejieba still wants both files.
writeFileSync(join(folder, 'idf.utf8'), '法治 1.0\n')
writeFileSync(join(folder, 'stop.utf8'), '的\n')
