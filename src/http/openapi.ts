import { z } from 'zod'
import { ERRORS, type ErrorCode } from '../messages/errors.js'
import { formSchema, textSchema } from './facts.js'
import { problemSchema } from './problem.js'
import type { Route } from './route.js'

type Json = Record<string, unknown>

/** The description of the interface, OpenAPI 3.1, from the route table and its zod schemas. */
export function openApi(routes: readonly Route[]): Json {
  const schemas = new Schemas()
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '法镜 Fajing', version: 'v1', description: '法治政府建设年度报告分析服务' },
    paths,
    components: {
      schemas: schemas.named,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: '密钥，由 fajing keys add 生成' },
        header: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: '同一密钥，放在另一个请求头' },
      },
    },
  }
}

/** Schemas as JSON Schema; those with an id are written once and referred to. */
class Schemas {
  readonly named: Record<string, Json> = {}

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const written = JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: 'any' }))
    // OpenAPI 3.1 names the dialect once for the whole document, and keeps what is shared in one place.
    const { $defs = {}, ...rest } = JSON.parse(written.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
    Object.assign(this.named, $defs)
    delete rest['$schema']
    return rest
  }
}

function operation(route: Route, schemas: Schemas): Json {
  return {
    summary: route.summary,
    ...(route.needs === 'nobody'
      ? { security: [] }
      : {
          description: `需要 ${route.needs} 角色的密钥；只在本机监听且没有密钥时不需要`,
          security: [{ bearer: [] }, { header: [] }],
        }),
    parameters: [...pathParameters(route.path), ...queryParameters(route.query, schemas)],
    ...(route.takesReport === true ? { requestBody: submission(schemas) } : {}),
    ...(route.takes === undefined ? {} : { requestBody: body(route.takes, schemas) }),
    responses: { ...answers(route, schemas), ...problems(route, schemas) },
  }
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    // What people name themselves is no number of ours.
    schema: { type: 'string', ...(name === 'id' ? { format: 'uuid' } : {}) },
  }))
}

function queryParameters(query: z.ZodObject | undefined, schemas: Schemas): Json[] {
  if (query === undefined) return []
  const { properties = {} } = schemas.of(query, 'input') as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
}

function submission(schemas: Schemas): Json {
  const form = schemas.of(formSchema, 'input') as { properties: Json }
  const file = { type: 'string', contentMediaType: 'application/octet-stream', description: '报告文件' }
  return {
    required: true,
    content: {
      'multipart/form-data': { schema: { ...form, properties: { file, ...form.properties }, required: ['file'] } },
      'application/json': { schema: schemas.of(textSchema, 'input') },
    },
  }
}

function body(takes: NonNullable<Route['takes']>, schemas: Schemas): Json {
  const content = Object.entries(takes).map(([type, schema]) => [type, { schema: schemas.of(schema, 'input') }])
  return { required: true, content: Object.fromEntries(content) as Json }
}

function answers(route: Route, schemas: Schemas): Json {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, { description, schema }]) => [
      status,
      schema === undefined
        ? { description }
        : {
            description,
            content: {
              [route.streams === true ? 'text/event-stream' : 'application/json']: {
                schema: schemas.of(schema, 'output'),
              },
            },
          },
    ]),
  )
}

/** What every route may answer that needs a key. */
const REFUSALS = [
  'key-missing',
  'key-not-valid',
  'role-too-low',
  'too-many-requests',
  'cross-site',
  'host-unknown',
] as const

/** One response for each status, naming the codes that come with it. */
function problems(route: Route, schemas: Schemas): Json {
  const byStatus = new Map<number, ErrorCode[]>()
  const refusals = route.needs === 'nobody' ? [] : REFUSALS
  for (const code of [...route.errors, ...refusals, 'internal'] as const)
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code])
  const schema = schemas.of(problemSchema, 'output')
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !(status in route.answers))
      .map(([status, codes]) => [
        status,
        { description: codes.join('、'), content: { 'application/problem+json': { schema } } },
      ]),
  )
}
