import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { modelsFolder } from '../../src/language/models-folder.js'
import { train } from '../../src/training/train.js'

it('rebuilds the committed model to the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-train-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(modelsFolder(), folder, { recursive: true })
  const committed = join(folder, 'classifier')
  const before = bytesOf(committed)
  train(() => undefined, folder)
  expect(bytesOf(committed)).toEqual(before)
})

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.md'))
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file)).toString('base64')]))
}
