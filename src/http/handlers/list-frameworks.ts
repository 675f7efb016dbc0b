import { z } from 'zod'
import type { Route } from '../route.js'

const frameworksSchema = z
  .object({ frameworks: z.array(z.object({ id: z.string(), version: z.string(), title: z.string() })) })
  .meta({ id: 'Frameworks' })

export const listFrameworks: Route = {
  method: 'get',
  path: '/api/v1/frameworks',
  summary: '可用的框架',
  answers: { 200: { description: '框架', schema: frameworksSchema } },
  errors: ['not-ready'],
  handle: ({ response, parts }) => {
    const frameworks = parts.kit.value.frameworks.map(({ id, version, title }) => ({ id, version, title }))
    response.json({ frameworks } satisfies z.infer<typeof frameworksSchema>)
  },
}
