import { cpus } from 'node:os'
import type { Length } from './length.js'

export interface Measured {
  /** Length of each report in UTF-16 units. */
  readonly reports: readonly number[]
  /** Times in ms: of loading, and the median of a pass over all reports. */
  readonly passes: ReadonlyMap<string, { readonly loaded: number; readonly pass: number }>
  readonly cold: ReadonlyMap<string, number>
  readonly lengths: { readonly paragraphs: readonly Length[]; readonly unbroken: readonly Length[] }
  readonly skipped: readonly string[]
}

/** `docs/performance.md`. */
export function performancePage({ reports, passes, cold, lengths, skipped }: Measured): string {
  const each = (name: string) => (passes.get(name)?.pass ?? NaN) / reports.length
  const units = Math.round(reports.reduce((sum, length) => sum + length, 0) / reports.length)
  const full = each('nodejieba, full')
  const tag = each('fajing, tag')
  const svc = each('Python jieba + LinearSVC')
  return `${[
    '# 速度与成本 Performance',
    `本页由 \`npm run bench\` 写出，请勿手改。各项在同一次运行中轮流测得，取中位数；报告为 \`fixtures/reports\` 中的 ${reports.length} 份，平均 ${units} 字。`,
    `Written by \`npm run bench\`: one run, all contenders in turns, medians. ${reports.length} reports of ${units} UTF-16 units on average. ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, one thread each.`,
    ...skipped.map((line) => `**Not measured:** ${line}.`),
    '## 每份报告 One report',
    table(
      ['', 'ms a report', 'reports a second', 'loading, ms'],
      [...passes].map(([name, { loaded, pass }]) => {
        const ms = pass / reports.length
        return [PASSES[name] ?? name, ms.toFixed(2), Math.round(1000 / ms), Math.round(loaded)]
      }),
    ),
    '## 冷启动 Cold start',
    'Whole processes, from start to end.',
    table(
      ['', 'ms'],
      [...cold].map(([name, ms]) => [name, Math.round(ms)]),
    ),
    '## 目标 Targets',
    table(
      ['', 'measured', 'target', ''],
      [
        against(
          'segmenting and tagging, times as many reports a second as Python jieba + LinearSVC',
          svc / tag,
          'at least',
          3,
        ),
        against(
          'whole analysis ÷ bare nodejieba with its full dictionary',
          each('fajing, analyse') / full,
          'at most',
          3,
        ),
        against(
          'whole analysis ÷ Python jieba + LinearSVC for tagging alone',
          each('fajing, analyse') / svc,
          'at most',
          1,
        ),
        against(
          'tagging without segmenting ÷ segmenting',
          (tag - each('nodejieba, ours')) / each('nodejieba, ours'),
          'at most',
          1,
        ),
        against(
          'cold fajing check ÷ cold start of Python jieba + LinearSVC',
          (cold.get('fajing check') ?? NaN) / (cold.get('Python jieba + LinearSVC') ?? NaN),
          'at most',
          1,
        ),
        against(
          'cold fajing check ÷ nodejieba loading its full dictionary',
          (cold.get('fajing check') ?? NaN) / (passes.get('nodejieba, full')?.loaded ?? NaN),
          'at most',
          0.8,
        ),
        against(
          'doubling the length of many paragraphs, worst ratio of time',
          worstDoubling(lengths.paragraphs),
          'at most',
          2.2,
        ),
        against(
          'doubling the length of one unbroken paragraph, worst ratio of time',
          worstDoubling(lengths.unbroken),
          'at most',
          2.2,
        ),
      ],
    ),
    '## 长文 Cost by length',
    'One analysis of a text of this many units: the reports above over and over, with their paragraphs, or as one paragraph without a line break.',
    table(
      ['units', 'paragraphs, ms', 'unbroken, ms'],
      lengths.paragraphs.map(({ units: length, ms }, i) => [
        length,
        Math.round(ms),
        Math.round(lengths.unbroken[i]?.ms ?? NaN),
      ]),
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

function against(
  what: string,
  measured: number,
  direction: 'at least' | 'at most',
  target: number,
): (string | number)[] {
  if (Number.isNaN(measured)) return [what, 'not measured', `${direction} ${target}`, '']
  const met = direction === 'at least' ? measured >= target : measured <= target
  return [what, measured.toFixed(2), `${direction} ${target}`, met ? 'met' : '**missed**']
}

function worstDoubling(lengths: readonly Length[]): number {
  return Math.max(...lengths.slice(1).map(({ ms }, i) => ms / (lengths[i]?.ms ?? NaN)))
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
