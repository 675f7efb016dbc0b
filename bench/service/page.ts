import { cpus, loadavg } from 'node:os'
import { median, medianSpent } from '../median.js'
import type { Spent } from '../spent.js'
import { table } from '../table.js'
import type { Reading } from './reading.js'
import { SETTINGS, type Setting } from './running.js'
import type { Through } from './throughput.js'

export interface Measured {
  readonly reports: number
  readonly units: number
  readonly pure: readonly Spent[]
  readonly through: ReadonlyMap<Setting, readonly Through[]>
  readonly reading: readonly Reading[]
}

/** Least share of the throughput of the pure analysis. */
const SHARES: Readonly<Record<Setting, number | null>> = { 'Redis, PostgreSQL': 0.5, PostgreSQL: null, embedded: 0.25 }
const MOST_P99 = 30

/** `docs/performance-service.md`. */
export function servicePage({ reports, units, pure, through, reading }: Measured): string {
  const alone = medianSpent(pure)
  const p99 = median(reading.map((one) => one.p99))
  return `${[
    '# 服务的速度 Performance of the service',
    '本页由 `node --import tsx bench/service.ts` 写出，请勿手改。各项轮流测得，取中位数。“份/秒”从第一份上传算到最后一份分析入库；CPU 是本程序各进程占用处理器的时间，不含数据库和 Redis。',
    `Written by \`node --import tsx bench/service.ts\`. ${reports} generated reports of ${units} UTF-16 units on average, ${pure.length} rounds in turns, medians. ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; load of the machine at the end ${loadavg()[0]?.toFixed(1) ?? '?'} (the bench's own included).`,
    '## 吞吐 Throughput',
    'One api and one worker (embedded: one process), eight uploads at once; the pure analysis reads and analyses the same files one after the other in one thread. With “compared”, until the comparisons of each report with its neighbours are done too, which give way to analyses in the same process.',
    table(
      ['', 'reports a second', 'share of pure', 'target', '', 'CPU ms a report', 'compared, reports a second'],
      [
        ['pure analysis', rate(reports, alone), '1.00', '', '', each(reports, alone.cpu), ''],
        ...SETTINGS.map((setting) => line(setting, reports, alone, through.get(setting) ?? [])),
      ],
    ),
    '## 读取 Reading',
    'A stored analysis by `GET /api/v1/reports/:id`, 200 requests a second for ten seconds, role api on PostgreSQL; from the moment at which each request was due to the end of its answer.',
    table(
      ['', 'ms', 'target', ''],
      [
        ['median', median(reading.map((one) => one.median)).toFixed(1), '', ''],
        ['p99', p99.toFixed(1), `under ${MOST_P99}`, p99 < MOST_P99 ? 'met' : '**missed**'],
        ['p99 of each round', reading.map((one) => one.p99.toFixed(1)).join(', '), '', ''],
        ['CPU of the api for one answer', median(reading.map((one) => one.cpu)).toFixed(2), '', ''],
        ['slowest', Math.max(...reading.map((one) => one.slowest)).toFixed(1), '', ''],
      ],
    ),
  ].join('\n\n')}\n`
}

function line(setting: Setting, reports: number, alone: Spent, runs: readonly Through[]): (string | number)[] {
  const analysed = medianSpent(runs.map((run) => run.analysed))
  const compared = medianSpent(runs.map((run) => run.compared))
  const share = alone.ms / analysed.ms
  const least = SHARES[setting]
  const target = least === null ? ['', ''] : [`at least ${least}`, share >= least ? 'met' : '**missed**']
  return [
    setting,
    rate(reports, analysed),
    share.toFixed(2),
    ...target,
    each(reports, analysed.cpu),
    rate(reports, compared),
  ]
}

function rate(reports: number, { ms }: Spent): string {
  return ((1000 * reports) / ms).toFixed(1)
}

function each(reports: number, ms: number): string {
  return (ms / reports).toFixed(1)
}
