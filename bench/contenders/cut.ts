/** Bare nodejieba cutting the reports, `cut.ts full|ours`: with its full default dictionary or with the one that ships. */
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { readTexts } from '../reports.js'
import { ROOT } from '../shipped.js'
import { started } from '../spent.js'
import { answer } from './answer.js'

interface Jieba {
  load(files?: { dict: string; userDict: string; idfDict: string; stopWordDict: string }): void
  cut(text: string, hmm: boolean): string[]
}

const spent = started()
const jieba = createRequire(import.meta.url)('nodejieba') as Jieba
const file = (name: string) => join(ROOT, 'models', 'dictionary', name)
if (process.argv[2] === 'full') jieba.load()
else
  jieba.load({
    dict: file('words.utf8'),
    userDict: file('domain.utf8'),
    idfDict: file('idf.utf8'),
    stopWordDict: file('stop.utf8'),
  })
jieba.cut('法治政府', true)
const loaded = spent()
const texts = readTexts().map(({ text }) => text)
await answer(loaded, () => {
  for (const text of texts) jieba.cut(text, true)
})
