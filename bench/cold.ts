import { join } from 'node:path'
import { medianSpent } from './median.js'
import { runWhole } from './process.js'
import { readTexts } from './reports.js'
import { ROOT } from './shipped.js'
import type { Spent } from './spent.js'

/** Whole processes from start to end, in turns. @returns medians by name */
export function coldStarts(work: string, svc: string | null, rounds: number): Map<string, Spent> {
  const report = readTexts()[0]?.path ?? ''
  const main = join(ROOT, 'dist', 'src', 'cli', 'main.js')
  const commands: [name: string, command: string, args: string[], good?: number[]][] = [
    ['node alone', process.execPath, ['-e', '0']],
    // Exit code 1 says that the report has failing findings.
    ['fajing check', process.execPath, [main, 'check', '--format', 'json', report], [0, 1]],
    [
      'nodejieba, full dictionary',
      process.execPath,
      ['-e', `const jieba = require('nodejieba'); jieba.load(); jieba.cut('法治政府', true)`],
    ],
  ]
  if (svc !== null)
    commands.push(['Python jieba + LinearSVC', svc, [join(ROOT, 'bench', 'contenders', 'tfidf_svc.py'), 'start', work]])
  const times = new Map<string, Spent[]>(commands.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, command, args, good] of commands) times.get(name)?.push(runWhole(command, args, good))
  return new Map([...times].map(([name, values]) => [name, medianSpent(values)]))
}
