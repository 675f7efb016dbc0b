import { z } from 'zod'
import { readAudit } from '../../../store/audit.js'
import { checked } from '../../facts.js'
import { pageQuery } from '../../paging.js'
import type { Route } from '../../route.js'

const querySchema = z.strictObject({
  target: z.uuid('uuid').optional().describe('只看这份报告、这一批或这个密钥'),
  ...pageQuery,
})

const pageSchema = z
  .object({
    entries: z.array(
      z.object({
        at: z.iso.datetime(),
        key: z.uuid().nullable().describe('密钥编号；没有密钥的服务为 null'),
        name: z.string(),
        role: z.string(),
        action: z.string().describe('请求方法和接口，或命令'),
        target: z.uuid().nullable().describe('报告、批次或密钥的编号'),
        query: z.string().nullable(),
        status: z.int().describe('HTTP 状态'),
        requestId: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
    next: z.string().nullable().describe('下一页的 cursor；末页为 null'),
  })
  .meta({ id: 'AuditPage' })

export const listAudit: Route = {
  method: 'get',
  path: '/api/v1/audit',
  summary: '谁看过、改过什么，新的在前，只增不改。supervisor 只看到本范围密钥的操作和对本范围报告的操作',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '一页记录', schema: pageSchema } },
  errors: ['field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const { limit, cursor, target } = checked(querySchema, request.query)
    // What was done a moment ago belongs to the answer.
    await parts.trail.flush()
    const { entries, next } = await readAudit(parts.store.value, caller.scope, { limit, before: cursor, target })
    response.json({
      entries: entries.map(({ at, key, name, role, action, target, query, status, requestId, address }) => ({
        at: at.toISOString(),
        key,
        name,
        role,
        action,
        target,
        query,
        status,
        requestId,
        address,
      })),
      next: next === null ? null : Buffer.from(next).toString('base64url'),
    } satisfies z.infer<typeof pageSchema>)
  },
}
