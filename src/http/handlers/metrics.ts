import { gather } from '../../metrics/gather.js'
import type { Route } from '../route.js'
import { askParts } from './readiness.js'

export const metrics: Route = {
  method: 'get',
  path: '/metrics',
  summary: '运行指标，Prometheus 文本格式',
  needs: 'admin',
  answers: { 200: { description: '指标' } },
  errors: [],
  handle: async ({ response, parts }) => {
    const ready = new Map((await askParts(parts)).map(({ name, reason }) => [name, reason === null]))
    const queues = new Map([
      ...(ready.get('queue') === true ? [['reports', parts.queue.value] as const] : []),
      ...(parts.comparisons.isReady ? [['comparisons', parts.comparisons.value] as const] : []),
    ])
    await gather(parts.metrics, {
      ready,
      queues,
      store: ready.get('store') === true ? parts.store.value : undefined,
      freeBytes: () => parts.disk.value.freeBytes(),
    })
    response.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics())
  },
}
