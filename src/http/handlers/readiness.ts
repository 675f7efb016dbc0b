import { z } from 'zod'
import type { Part, Parts } from '../parts.js'
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
    const answers = await askParts(parts)
    const ready = answers.every(({ reason }) => reason === null)
    const named = answers.map(({ name, reason }) => [name, { ready: reason === null, reason }])
    const body = { ready, parts: Object.fromEntries(named) as z.infer<typeof readinessSchema>['parts'] }
    response.status(ready ? 200 : 503).json(body satisfies z.infer<typeof readinessSchema>)
  },
}

/** Why each part cannot be used now; null where it can. */
export function askParts({ kit, store, queue, disk }: Parts): Promise<{ name: string; reason: string | null }[]> {
  const asked = [kit, store, queue, disk].map(async (part: Pick<Part<never>, 'name' | 'whyNot'>) => ({
    name: part.name,
    reason: await part.whyNot(PATIENCE),
  }))
  return Promise.all(asked)
}
