import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApi } from './openapi.js'
import { ROUTES } from './routes.js'

test('the description is OpenAPI 3.1 and names every route', async () => {
  const description = openApi(ROUTES)
  expect(await new Validator().validate(structuredClone(description))).toMatchObject({ valid: true })
  const described = Object.entries(description['paths'] as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  )
  expect(described.sort()).toMatchInlineSnapshot(`
    [
      "delete /api/v1/batches/{id}",
      "delete /api/v1/frameworks/{framework}",
      "delete /api/v1/keys/{id}",
      "delete /api/v1/reports/{id}",
      "get /api/v1/audit",
      "get /api/v1/batches",
      "get /api/v1/batches/{id}",
      "get /api/v1/batches/{id}/events",
      "get /api/v1/batches/{id}/export",
      "get /api/v1/batches/{id}/items",
      "get /api/v1/batches/{id}/labels",
      "get /api/v1/batches/{id}/matrix",
      "get /api/v1/compare",
      "get /api/v1/frameworks",
      "get /api/v1/frameworks/template",
      "get /api/v1/keys",
      "get /api/v1/matrix",
      "get /api/v1/medians",
      "get /api/v1/profiles",
      "get /api/v1/reports",
      "get /api/v1/reports/{id}",
      "get /api/v1/reports/{id}/comparison",
      "get /api/v1/reports/{id}/export",
      "get /api/v1/reports/{id}/labels",
      "get /api/v1/reports/{id}/reviews",
      "get /healthz",
      "get /metrics",
      "get /readyz",
      "post /api/v1/batches",
      "post /api/v1/batches/{id}/cancel",
      "post /api/v1/batches/{id}/pause",
      "post /api/v1/batches/{id}/resume",
      "post /api/v1/batches/{id}/retry",
      "post /api/v1/check",
      "post /api/v1/frameworks",
      "post /api/v1/keys",
      "post /api/v1/profiles/preview",
      "post /api/v1/reports",
      "post /api/v1/reports/{id}/comments",
      "post /api/v1/reports/{id}/reviews",
      "put /api/v1/profiles",
    ]
  `)
})
