import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './median.js'
import { readTexts } from './reports.js'
import { ROOT } from './shipped.js'

/** Whole processes from start to end, in turns. @returns median wall time in ms by name */
export function coldStarts(work: string, svc: string | null, rounds: number): Map<string, number> {
  const report = readTexts()[0]?.path ?? ''
  const commands: [string, string, string[]][] = [
    ['node alone', process.execPath, ['-e', '0']],
    [
      'fajing check',
      process.execPath,
      [join(ROOT, 'dist', 'src', 'cli', 'main.js'), 'check', '--format', 'json', report],
    ],
    [
      'nodejieba, full dictionary',
      process.execPath,
      ['-e', `const jieba = require('nodejieba'); jieba.load(); jieba.cut('法治政府', true)`],
    ],
  ]
  if (svc !== null)
    commands.push(['Python jieba + LinearSVC', svc, [join(ROOT, 'bench', 'contenders', 'tfidf_svc.py'), 'start', work]])
  const times = new Map<string, number[]>(commands.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, command, args] of commands) {
      const start = performance.now()
      const { status, stderr } = spawnSync(command, args, { cwd: ROOT, maxBuffer: 1 << 28 })
      times.get(name)?.push(performance.now() - start)
      // Exit code 1 of check says that the report has failing findings.
      if (status !== 0 && !(name === 'fajing check' && status === 1)) throw new Error(`${name}: ${stderr.toString()}`)
    }
  return new Map([...times].map(([name, values]) => [name, median(values)]))
}
