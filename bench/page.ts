import { cpus, loadavg } from 'node:os'
import type { BatchTime } from './batch.js'
import { SHAPES, type Length, type Shape } from './length.js'
import type { MemoryMark } from './memory.js'
import type { Spent } from './spent.js'
import { table } from './table.js'
import { targetsTable } from './targets.js'

export interface Measured {
  /** Length of each report in UTF-16 units. */
  readonly reports: readonly number[]
  /** Passes before those that were measured. */
  readonly warmUp: number
  /** Of loading, and the median of a pass over all reports. */
  readonly passes: ReadonlyMap<string, { readonly loaded: Spent; readonly pass: Spent }>
  readonly cold: ReadonlyMap<string, Spent>
  readonly lengths: ReadonlyMap<Shape, readonly Length[]>
  /** Ascending; the last is worked out. */
  readonly batches: readonly BatchTime[]
  /** Empty where it was left out. */
  readonly memory: readonly MemoryMark[]
  readonly skipped: readonly string[]
}

/** `docs/performance.md`. */
export function performancePage(measured: Measured): string {
  const { reports, warmUp, passes, cold, lengths, batches, memory, skipped } = measured
  const units = Math.round(reports.reduce((sum, length) => sum + length, 0) / reports.length)
  return `${[
    '# 速度与成本 Performance',
    `本页由 \`npm run bench\` 写出，请勿手改。各项在同一次运行中轮流测得，取中位数；报告为 \`fixtures/reports\` 中的 ${reports.length} 份，平均 ${units} 字。“CPU”是所有线程占用处理器的时间，机器忙时钟表时间变长而它变化较小。`,
    `Written by \`npm run bench\`: one run, all contenders in turns, medians. ${reports.length} reports of ${units} UTF-16 units on average. ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, one thread each; Node with the young generation that \`npm start\` gives it (32 MB). “CPU” is the processor time of all threads, which a busy machine stretches less than the clock. Load of the machine at the end ${loadavg()[0]?.toFixed(1) ?? '?'} (the bench's own, one to two, included).`,
    ...skipped.map((line) => `**Not measured:** ${line}.`),
    '## 每份报告 One report',
    `After ${warmUp} passes over all reports, so with everything compiled that V8 compiles.`,
    table(
      ['', 'ms a report', 'CPU ms', 'reports a second', 'loading, ms', 'CPU ms'],
      [...passes].map(([name, { loaded, pass }]) => {
        const ms = pass.ms / reports.length
        const cpu = (pass.cpu / reports.length).toFixed(2)
        return [PASSES[name] ?? name, ms.toFixed(2), cpu, Math.round(1000 / ms), whole(loaded.ms), whole(loaded.cpu)]
      }),
    ),
    '## 冷启动 Cold start',
    'Whole processes, from start to end.',
    table(
      ['', 'ms', 'CPU ms'],
      [...cold].map(([name, { ms, cpu }]) => [name, whole(ms), whole(cpu)]),
    ),
    '## 目标 Targets',
    targetsTable(measured),
    '## 长文 Cost by length',
    'One analysis of a text of this many units: the reports above over and over, with their paragraphs; their running text as one paragraph without a line break; and the reports with as many units of one digit behind them. The least of several turns: what else runs only adds. CPU in brackets.',
    table(
      ['units', ...SHAPES.map((shape) => `${SHAPE_NAMES[shape]}, ms`)],
      (lengths.get('paragraphs') ?? []).map(({ units: length }, i) => [
        length,
        ...SHAPES.map((shape) => both(lengths.get(shape)?.[i])),
      ]),
    ),
    '## 批量 A batch',
    'Generated reports by `fajing batch --jobs 2`, with its tables and workbook, from start to end. The last line is worked out from the others: what each further report cost.',
    table(
      ['reports', 'seconds', 'CPU seconds', 'reports a second'],
      batches.map((one) => [
        one.measured ? one.reports : `${one.reports} (worked out)`,
        seconds(one.ms),
        seconds(one.cpu),
        Math.round((1000 * one.reports) / one.ms),
      ]),
    ),
    '## 内存 Memory',
    'One process that analyses one report after the other and keeps nothing of it.',
    memory.length === 0
      ? 'Not measured in this run; `npm run bench:memory` does.'
      : table(
          ['after reports', 'memory of the process, MB', 'seconds', 'CPU seconds'],
          memory.map(({ reports: count, megabytes, ms, cpu }) => [count, whole(megabytes), seconds(ms), seconds(cpu)]),
        ),
  ].join('\n\n')}\n`
}

const PASSES: Readonly<Record<string, string>> = {
  'nodejieba, full': 'bare nodejieba, its full default dictionary',
  'nodejieba, ours': 'bare nodejieba, the dictionary that ships',
  'fajing, tag': 'Fajing, sentences to tags (segmenting included)',
  'fajing, analyse': 'Fajing, the whole analysis with every check',
  'Python jieba + LinearSVC': 'Python jieba + scikit-learn TF-IDF + LinearSVC, sentences to tags',
  'Python jieba + fastText': 'Python jieba + fastText, sentences to tags',
}

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  paragraphs: 'paragraphs',
  unbroken: 'unbroken',
  repeated: 'one digit repeated',
}

function whole(value: number): number {
  return Math.round(value)
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

function both(spent: Spent | undefined): string {
  return spent === undefined ? '' : `${whole(spent.ms)} (${whole(spent.cpu)})`
}
