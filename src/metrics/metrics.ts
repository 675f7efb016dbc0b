import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Stages of the work on one report, and the two kinds of work beside it. */
export const STAGES = ['read', 'analyse', 'store', 'compare', 'sum_up'] as const
export type Stage = (typeof STAGES)[number]

/** From a hundredth of a second to ten minutes: a waiting queue takes long, a stage seldom. */
const WAITING = [0.01, 0.1, 0.5, 1, 5, 15, 60, 300, 600, 3600, 21_600]
const WORKING = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** Everything that one process measures, in seconds and bytes, as Prometheus wants it. */
export class Metrics {
  readonly registry = new Registry()
  readonly #shared = { registers: [this.registry] }

  readonly queueDepth = new Gauge({
    ...this.#shared,
    name: 'fajing_queue_jobs',
    help: '队列中的任务数，按队列和阶段（waiting 等待、active 进行中、delayed 等待重试、blocked 等待同批其他任务）',
    labelNames: ['queue', 'stage'] as const,
  })
  readonly oldest = new Gauge({
    ...this.#shared,
    name: 'fajing_oldest_report_seconds',
    help: '最早一份未完成报告已等待的秒数；没有则为 0',
  })
  readonly ready = new Gauge({
    ...this.#shared,
    name: 'fajing_part_ready',
    help: '各部分是否就绪（1 是，0 否），与 /readyz 一致',
    labelNames: ['part'] as const,
  })
  readonly diskFree = new Gauge({
    ...this.#shared,
    name: 'fajing_disk_free_bytes',
    help: '数据目录所在磁盘的可用字节数',
  })
  readonly wait = new Histogram({
    ...this.#shared,
    name: 'fajing_queue_wait_seconds',
    help: '任务从入队到第一次开始处理的秒数',
    labelNames: ['queue'] as const,
    buckets: WAITING,
  })
  readonly stage = new Histogram({
    ...this.#shared,
    name: 'fajing_stage_seconds',
    help: '各环节用时：read 读取、analyse 分析、store 保存、compare 对照、sum_up 批次汇总',
    labelNames: ['stage'] as const,
    buckets: WORKING,
  })
  readonly jobs = new Counter({
    ...this.#shared,
    name: 'fajing_jobs_total',
    help: '处理过的任务数，按结果：done 完成、failed 以明确原因失败、again 出错后将重试',
    labelNames: ['queue', 'outcome'] as const,
  })
  readonly failures = new Counter({
    ...this.#shared,
    name: 'fajing_failures_total',
    help: '失败的任务数，按错误代码',
    labelNames: ['queue', 'code'] as const,
  })
  readonly stalled = new Counter({
    ...this.#shared,
    name: 'fajing_jobs_stalled_total',
    help: '因工作进程中断而收回、重新排队的任务数',
    labelNames: ['queue'] as const,
  })
  readonly http = new Histogram({
    ...this.#shared,
    name: 'fajing_http_seconds',
    help: '请求用时，按方法、路由和状态码',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: WORKING,
  })
  readonly problems = new Counter({
    ...this.#shared,
    name: 'fajing_http_problems_total',
    help: '以错误回答的请求数，按错误代码',
    labelNames: ['code'] as const,
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  /** Measures one stage; a stage that fails counts as well. */
  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const end = this.stage.startTimer({ stage })
    try {
      return await work()
    } finally {
      end()
    }
  }
}
