import { z } from 'zod'
import type { Part } from '../parts.js'
import type { Route } from '../route.js'

const readinessSchema = z
  .object({
    ready: z.boolean(),
    parts: z.record(z.string(), z.object({ ready: z.boolean(), reason: z.string().nullable() })),
  })
  .meta({ id: 'Readiness' })

/** Milliseconds that a part may take to answer; balancers give up soon after. */
const PATIENCE = 2000

export const readiness: Route = {
  method: 'get',
  path: '/readyz',
  summary: '各部分是否就绪；未就绪时说明原因',
  needs: 'nobody',
  answers: {
    200: { description: '全部就绪', schema: readinessSchema },
    503: { description: '有部分未就绪', schema: readinessSchema },
  },
  errors: [],
  handle: async ({ response, parts }) => {
    const asked = [parts.kit, parts.store, parts.queue].map(async (part: Pick<Part<never>, 'name' | 'whyNot'>) => {
      const reason = await part.whyNot(PATIENCE)
      return { name: part.name, ready: reason === null, reason }
    })
    const answers = await Promise.all(asked)
    const ready = answers.every((answer) => answer.ready)
    const body = { ready, parts: Object.fromEntries(answers.map(({ name, ...answer }) => [name, answer])) }
    response.status(ready ? 200 : 503).json(body satisfies z.infer<typeof readinessSchema>)
  },
}
