import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelsFolder } from './language/models-folder.js'
import { readSettings, writeSettings } from './settings.js'

const shipped = join(modelsFolder(), 'classifier')

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-settings-'))
  cpSync(join(shipped, 'settings.json'), join(folder, 'settings.json'))
  return folder
}

test('what is written is read back the same, to the byte', () => {
  const folder = copy()
  const before = readFileSync(join(folder, 'settings.json'), 'utf8')
  writeSettings(folder, readSettings(folder))
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(before)
})

test.each([
  ['an ingredient that this program does not count', '"classifier":', '"guess":'],
  ['an ingredient of an earlier program is missing', /"previous": [-\d.]+,/, ''],
])('settings with %s are refused', (_, from, to) => {
  const folder = copy()
  const file = join(folder, 'settings.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  expect(() => readSettings(folder)).toThrow(expect.objectContaining({ code: 'models-not-fitting' }))
})
