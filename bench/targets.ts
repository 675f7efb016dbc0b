import type { Length, Shape } from './length.js'
import type { Measured } from './page.js'
import { table } from './table.js'

/**
 * Every target with the figure beside it. What took turns with a peer is held against it by the clock; how cost grows, which took turns with nobody, by
 * the time on the processor.
 */
export function targetsTable(measured: Measured): string {
  const { reports, passes, cold, lengths, batches, memory } = measured
  const each = (name: string) => (passes.get(name)?.pass.ms ?? NaN) / reports.length
  const start = (name: string) => cold.get(name)?.ms ?? NaN
  const full = each('nodejieba, full')
  const ours = each('nodejieba, ours')
  const svc = each('Python jieba + LinearSVC')
  const last = memory.at(-1)?.megabytes ?? NaN
  const doubling = (shape: Shape) => worstDoubling(lengths.get(shape) ?? [])
  return table(
    ['', 'measured', 'target', ''],
    [
      atLeast(
        'segmenting and tagging, times as many reports a second as Python jieba + LinearSVC',
        svc / each('fajing, tag'),
        3,
      ),
      atMost('whole analysis ÷ bare nodejieba with its full dictionary', each('fajing, analyse') / full, 3),
      atMost('whole analysis ÷ Python jieba + LinearSVC for tagging alone', each('fajing, analyse') / svc, 1),
      atMost('tagging without segmenting ÷ segmenting', (each('fajing, tag') - ours) / ours, 1),
      atMost(
        'cold fajing check ÷ cold start of Python jieba + LinearSVC',
        start('fajing check') / start('Python jieba + LinearSVC'),
        1,
      ),
      atMost(
        'cold fajing check ÷ nodejieba loading its full dictionary',
        start('fajing check') / (start('nodejieba, full dictionary') - start('node alone')),
        0.8,
      ),
      atMost('doubling the length of many paragraphs, worst ratio of CPU', doubling('paragraphs'), 2.2),
      atMost('doubling the length of one unbroken paragraph, worst ratio of CPU', doubling('unbroken'), 2.2),
      atMost('doubling a text half of which is one digit, worst ratio of CPU', doubling('repeated'), 2.2),
      atMost('3,000 reports by fajing batch on two processes, seconds', (batches.at(-1)?.ms ?? NaN) / 1000, 60),
      atMost('memory of one process after 10,000 reports, MB', last, 400),
      atMost('the same ÷ its memory after 1,000 reports', last / (memory[0]?.megabytes ?? NaN), 1.1),
    ],
  )
}

type Row = readonly (string | number)[]

function atLeast(what: string, measured: number, target: number): Row {
  return row(what, measured, `at least ${target}`, measured >= target)
}

function atMost(what: string, measured: number, target: number): Row {
  return row(what, measured, `at most ${target}`, measured <= target)
}

function row(what: string, measured: number, target: string, met: boolean): Row {
  return Number.isNaN(measured)
    ? [what, 'not measured', target, '']
    : [what, measured.toFixed(2), target, met ? 'met' : '**missed**']
}

function worstDoubling(lengths: readonly Length[]): number {
  return Math.max(...lengths.slice(1).map(({ cpu }, i) => cpu / (lengths[i]?.cpu ?? NaN)))
}
