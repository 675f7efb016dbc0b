import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analysisSchema } from '../analysis-shape.js'

const fajing = (words: string[], input?: string) => {
  const { status, stdout, stderr } = spawnSync('node', ['dist/src/cli/main.js', ...words], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}
const folder = mkdtempSync(join(tmpdir(), 'fajing-check-'))
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const COMPLETE = 'fixtures/reports/whole-2023.txt'
const LATE = 'fixtures/reports/packed-2022.txt'

describe('fajing check', () => {
  test('prints for a person: parts, areas as bars, shortfalls, findings; 1 where something fails', () => {
    const { status, stdout } = fajing(['check', LATE])
    expect(status).toBe(1)
    for (const words of ['内容四项', '第一责任人', '█', '覆盖度', '非官方评分', '检查结果', '不合格'])
      expect(stdout).toContain(words)
  })

  test('exits 0 where nothing fails', () => {
    expect(fajing(['check', COMPLETE]).status).toBe(0)
  })

  test('prints JSON of the published shape and nothing else', () => {
    const { stdout, stderr } = fajing(['check', '--format', 'json', COMPLETE])
    expect(analysisSchema.parse(JSON.parse(stdout)).schema).toBe('fajing.analysis/1')
    expect(stderr).toBe('')
  })

  test('sets aside what a list says was dismissed, for the files that it names', () => {
    const failing = (...words: string[]) => {
      const { findings } = JSON.parse(fajing(['check', '--format', 'json', ...words, LATE]).stdout) as {
        findings: { status: string; fingerprint: string }[]
      }
      return findings.filter(({ status }) => status === 'fail').map(({ fingerprint }) => fingerprint)
    }
    const [first = '', ...rest] = failing()
    const list = (of: object) => file('list.yaml', JSON.stringify({ dismissed: [{ fingerprint: first, ...of }] }))
    expect(failing('--dismiss', list({ reason: '另文专报' }))).toEqual(rest)
    expect(failing('--dismiss', list({ reason: '另文专报', file: 'packed-2022.txt' }))).toEqual(rest)
    expect(failing('--dismiss', list({ reason: '另文专报', file: 'other.txt' }))).toEqual([first, ...rest])
    const { status, stderr } = fajing(['check', '--dismiss', list({}), LATE])
    expect(status).toBe(2)
    expect(stderr).toContain('dismissed.0.reason: 文字 (string)，必填')
  })

  test('reads standard input', () => {
    const { stdout } = fajing(['check', '--format', 'json', '-'], readFileSync(COMPLETE, 'utf8'))
    expect(analysisSchema.parse(JSON.parse(stdout)).report.year).toBe(2023)
  })

  test.each([
    ['an empty file', 'empty.txt', '', 'empty-file'],
    ['a binary with a text’s name', 'binary.txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256), ''],
    ['a text that is no report', 'recipe.txt', '把面粉倒进碗里，加水揉成面团。'.repeat(60), 'not-a-report'],
  ])('exits 2 with a code on %s, and still reads the others', (_, name, content, code) => {
    const { status, stdout, stderr } = fajing(['check', '--format', 'json', file(name, content), COMPLETE])
    expect(status).toBe(2)
    expect(stderr).toContain(name)
    expect(stderr).toMatch(/\[[a-z-]+\]/)
    expect(stderr).toContain(code)
    expect(analysisSchema.safeParse(JSON.parse(stdout)).success).toBe(true)
  })

  test('exits 2 on a file that is not there and on a year that cannot be', () => {
    expect(fajing(['check', join(folder, 'nowhere.txt')])).toMatchObject({ status: 2, stdout: '' })
    const { status, stderr } = fajing(['check', '--year', '20222', COMPLETE])
    expect([status, stderr]).toEqual([2, expect.stringContaining('year-not-valid')])
  })
})

test('fajing compare takes a profile, which reaches its checks', () => {
  const texts = ['fixtures/checks/growth.older.txt', 'fixtures/checks/growth.newer.txt']
  const checksOf = (...words: string[]) => {
    const { findings } = JSON.parse(fajing(['compare', '--format', 'json', ...words, ...texts]).stdout) as {
      findings: { check: string }[]
    }
    return new Set(findings.map(({ check }) => check))
  }
  expect(checksOf()).toContain('growth')
  const profile = file('own.yaml', JSON.stringify({ title: '本单位', checks: { growth: 'off' } }))
  expect(checksOf('--profile', profile)).not.toContain('growth')
})
