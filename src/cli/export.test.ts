import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('files of one name from several folders do not write over each other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-export-'))
  const sources = ['town-2025', 'city-2024'].map((name) => {
    mkdirSync(join(folder, name))
    copyFileSync(`fixtures/reports/${name}.txt`, join(folder, name, 'report.txt'))
    return join(folder, name, 'report.txt')
  })
  const out = join(folder, 'out')
  const { status } = spawnSync('node', ['dist/src/cli/main.js', 'export', '--format', 'md', '--out', out, ...sources])
  expect(status).toBe(0)
  expect(readdirSync(out).sort()).toEqual(['report-2.md', 'report.md'])
  expect(readFileSync(join(out, 'report-2.md'), 'utf8')).toContain('云澜')
})
