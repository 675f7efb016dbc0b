import { z } from 'zod'
import type { Route } from '../route.js'

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

export const health: Route = {
  method: 'get',
  path: '/healthz',
  summary: '进程是否在运行',
  needs: 'nobody',
  answers: { 200: { description: '在运行', schema: healthSchema } },
  errors: [],
  handle: ({ response }) => {
    response.json({ status: 'ok' } satisfies z.infer<typeof healthSchema>)
  },
}
