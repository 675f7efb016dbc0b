import { z } from 'zod'
import { ownerOf } from '../../../access/scope.js'
import { readProfile, writeProfile } from '../../../store/profiles.js'
import { AREAS } from '../../../words.js'
import { JSON_ERRORS, readJson } from '../../json-body.js'
import type { Route } from '../../route.js'

const weight = z.number('0–1000').min(0, '0–1000').max(1000, '0–1000')

export const profileSchema = z
  .strictObject({
    areas: z.partialRecord(z.enum(AREAS), weight).default({}).describe('领域权重，未列的为 1'),
    indicators: z
      .record(z.string().max(100), weight)
      .default({})
      .describe('指标权重，如 {"outline-2021-2025/13": 2}，未列的按框架'),
  })
  .meta({ id: 'Profile' })

export const getProfile: Route = {
  method: 'get',
  path: '/api/v1/profiles',
  summary: '本单位的权重',
  needs: 'supervisor',
  answers: { 200: { description: '权重', schema: profileSchema } },
  errors: ['not-ready'],
  handle: async ({ response, parts, caller }) => {
    response.json(await readProfile(parts.store.value, ownerOf(caller.scope)))
  },
}

export const putProfile: Route = {
  method: 'put',
  path: '/api/v1/profiles',
  summary: '设定本单位的权重。覆盖度由已存的等次重新计算，不重新分析；只看相对大小，不是官方权重',
  needs: 'supervisor',
  takes: { 'application/json': profileSchema },
  answers: { 200: { description: '权重', schema: profileSchema } },
  errors: [...JSON_ERRORS, 'not-ready'],
  handle: async ({ request, response, caller, change }) => {
    const profile = await readJson(request, response, profileSchema)
    await change(
      (trx) => writeProfile(trx, ownerOf(caller.scope), profile),
      () => ({ status: 200 }),
    )
    response.json(profile)
  },
}
