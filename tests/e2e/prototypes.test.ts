import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../src/http/routes.js'
import { runService, type Running } from './running-service.js'

/** The service runs in this process: a prototype that it changes is changed here as well. */
let service: Running

beforeAll(async () => {
  service = await runService({})
})
afterAll(() => service.stop())

const PROTOTYPES: readonly object[] = [Object, Array, String, Number, Function, Map].map(
  ({ prototype }) => prototype as object,
)
const namesOf = () => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length)

const QUERIES = [
  '__proto__[polluted]=1',
  '__proto__.polluted=1',
  '__proto__=1',
  'constructor[prototype][polluted]=1',
  'constructor=1',
  'prototype[polluted]=1',
  'place[__proto__][polluted]=1',
  'place=a&place=b',
  'toString=1&hasOwnProperty=1',
]

const REACH = '{"polluted":1}'
/** Of the fields that some route knows, so that what it knows is reached into as well. */
const FIELDS = ['text', 'areas', 'indicators', 'facts', 'places', 'name', 'value', 'to', 'weights', 'fields']
const BODIES = [
  `{"__proto__":${REACH}}`,
  `{"constructor":{"prototype":${REACH}}}`,
  `[{"__proto__":${REACH}}]`,
  `{${FIELDS.map((name) => `"${name}":{"__proto__":${REACH},"constructor":{"prototype":${REACH}}}`).join(',')}}`,
  `{${FIELDS.map((name) => `"${name}":"a"`).join(',')},"__proto__":${REACH}}`,
  `{"areas":{"__proto__":5,"constructor":7,"toString":9},"indicators":{"__proto__":5,"hasOwnProperty":1}}`,
  '{"hasOwnProperty":1,"toString":1,"toJSON":1,"then":1}',
]

const routes = ROUTES.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const)
const addressOf = (path: string) =>
  path.replaceAll(/[:{](\w+)\}?/g, () => encodeURIComponent('__proto__')).replaceAll('*', 'x')

test.each(routes)('%s: whatever reaches for a prototype changes none and is no fault of ours', async (_, route) => {
  const before = namesOf()
  const address = new URL(addressOf(route.path), service.address).href
  const method = route.method.toUpperCase()
  const ask = async (url: string, init: RequestInit = {}) => {
    const answer = await fetch(url, { method, signal: AbortSignal.timeout(20_000), ...init })
    await answer.body?.cancel()
    return answer.status
  }
  const statuses = new Map<string, number>()
  for (const query of QUERIES) statuses.set(query, await ask(`${address}?${query}`))
  if (method !== 'GET' && method !== 'HEAD')
    for (const body of BODIES) {
      statuses.set(body, await ask(address, { body, headers: { 'content-type': 'application/json' } }))
      const form = new FormData()
      for (const name of ['__proto__', '__proto__[polluted]', 'constructor[prototype][polluted]', 'toString'])
        form.set(name, body)
      statuses.set(`form ${body}`, await ask(address, { body: form }))
    }
  expect([...statuses].filter(([, status]) => status >= 500)).toEqual([])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(namesOf()).toEqual(before)
})
