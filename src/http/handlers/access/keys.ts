import { z } from 'zod'
import { placesOf, scopeOfPlaces } from '../../../access/places.js'
import { expiryOf } from '../../../access/key.js'
import { ROLES } from '../../../access/role.js'
import { FajingError } from '../../../errors.js'
import { addKey, readKeys, revokeKey } from '../../../store/keys.js'
import { day, emptyIsUnknown } from '../../facts.js'
import { JSON_ERRORS, readJson } from '../../json-body.js'
import type { Route } from '../../route.js'

const name = z.string('1–100').trim().min(1, '1–100').max(100, '1–100')
const place = z.string('1–200').trim().min(1, '1–200').max(200, '1–200')

const newKeySchema = z
  .strictObject({
    name: name.describe('给谁用'),
    role: z.enum(ROLES, ROLES.join(' | ')),
    places: z.array(place).max(100, '0–100').default([]).describe('范围：地方全称或行政区划代码；不填为全部'),
    expires: emptyIsUnknown(day).describe('有效期至这一天（北京时间）'),
  })
  .meta({ id: 'NewKey' })

const addedSchema = z.object({ id: z.uuid(), key: z.string().describe('密钥，只显示这一次') }).meta({ id: 'AddedKey' })

const moment = z.iso.datetime().nullable()
const keysSchema = z
  .object({
    keys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: z.enum(ROLES),
        places: z.array(z.string()).nullable().describe('null 为全部'),
        createdAt: z.iso.datetime(),
        expiresAt: moment,
        revokedAt: moment,
      }),
    ),
  })
  .meta({ id: 'Keys' })

export const listKeys: Route = {
  method: 'get',
  path: '/api/v1/keys',
  summary: '全部密钥的名称、角色、范围和期限；密钥本身不保存',
  needs: 'admin',
  answers: { 200: { description: '密钥', schema: keysSchema } },
  errors: ['not-ready'],
  handle: async ({ response, parts }) => {
    const { divisions } = parts.kit.value
    const keys = (await readKeys(parts.store.value)).map((key) => ({
      id: key.id,
      name: key.name,
      role: key.role,
      places: placesOf(key.scope, divisions),
      createdAt: key.createdAt.toISOString(),
      expiresAt: key.expiresAt?.toISOString() ?? null,
      revokedAt: key.revokedAt?.toISOString() ?? null,
    }))
    response.json({ keys } satisfies z.infer<typeof keysSchema>)
  },
}

export const addKeyRoute: Route = {
  method: 'post',
  path: '/api/v1/keys',
  summary: '添加一个密钥。有了第一个密钥，本机访问也需要密钥',
  needs: 'admin',
  takes: { 'application/json': newKeySchema },
  answers: { 201: { description: '密钥，只显示这一次', schema: addedSchema } },
  errors: ['scope-not-valid', 'admin-without-places', ...JSON_ERRORS, 'not-ready'],
  handle: async ({ request, response, parts, change }) => {
    const { places, expires, ...given } = await readJson(request, response, newKeySchema)
    if (given.role === 'admin' && places.length > 0) throw new FajingError('admin-without-places')
    const scope = scopeOfPlaces(places, parts.kit.value.divisions)
    const added = await change(
      (trx) => addKey(trx, { ...given, scope, expiresAt: expiryOf(expires) }),
      ({ id }) => ({ status: 201, target: id }),
    )
    parts.keys.renew()
    response.status(201).location(`/api/v1/keys/${added.id}`).set('Cache-Control', 'no-store').json(added)
  },
}

export const revokeKeyRoute: Route = {
  method: 'delete',
  path: '/api/v1/keys/:id',
  summary: '停用一个密钥，一秒内生效，不能恢复',
  needs: 'admin',
  answers: { 204: { description: '已停用' } },
  errors: ['key-unknown', 'not-ready'],
  handle: async ({ request, response, parts, change }) => {
    const id = z.uuid().safeParse(request.params['id'])
    const revoke = (key: string) =>
      change(
        (trx) => revokeKey(trx, key),
        (isRevoked) => (isRevoked ? { status: 204 } : null),
      )
    if (!id.success || !(await revoke(id.data)))
      throw new FajingError('key-unknown', { id: String(request.params['id']).slice(0, 50) })
    parts.keys.renew()
    response.status(204).end()
  },
}
