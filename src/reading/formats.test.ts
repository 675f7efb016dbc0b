import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSource } from '../intake/read-source.js'
import { readReport } from './read-report.js'

const folder = 'fixtures/formats'
const files = readdirSync(folder).filter((file) => /^report[-.]/.test(file) && !file.endsWith('.ts'))

const read = async (file: string) => {
  const report = readReport(await readSource(readFileSync(join(folder, file))))
  return report.sentences
    .filter((sentence) => sentence.part !== 'chrome')
    .map(({ text, part, heading }) => ({ text: text.replace(/\s+/g, ''), part, heading }))
}

test.each(files)('%s reads like the plain text: the same headings, parts and sentences', async (file) => {
  expect(await read(file)).toEqual(await read('report-utf8.txt'))
})
