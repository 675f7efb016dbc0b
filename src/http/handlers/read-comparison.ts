import { z } from 'zod'
import { isEverywhere, type Scope } from '../../access/scope.js'
import type { Profile } from '../../checks/profile.js'
import { comparisonSchema, type Comparison } from '../../comparison/comparison-shape.js'
import { comparedWithin, neighboursOf } from '../../comparison/compared-within.js'
import { underProfile } from '../../comparison/under-profile.js'
import { FajingError } from '../../errors.js'
import { readComparison as readStored, reportsWithin } from '../../store/comparisons.js'
import type { Store } from '../../store/open-store.js'
import { profileNamed, profileQuery } from '../choice.js'
import { checked } from '../facts.js'
import type { Route } from '../route.js'
import { idOf } from './read-report.js'

const storedSchema = z
  .object({
    status: z.enum(['queued', 'done', 'failed']),
    comparison: comparisonSchema
      .optional()
      .describe('与上年报告及其他报告的对照；相关报告有变化时会重新计算，期间 status 为 queued，仍附上一次结果'),
  })
  .meta({ id: 'StoredComparison' })

const querySchema = z.strictObject({ profile: profileQuery })

/** A comparison without what rests on reports outside the scope, with the findings that count under the profile. */
async function shownTo(store: Store, scope: Scope, stored: string, profile: Profile | undefined): Promise<string> {
  if (isEverywhere(scope) && profile === undefined) return stored
  const comparison = JSON.parse(stored) as Comparison
  const within = isEverywhere(scope)
    ? comparison
    : comparedWithin(comparison, await reportsWithin(store, scope, neighboursOf(comparison)))
  return JSON.stringify(underProfile(within, profile))
}

export const readComparison: Route = {
  method: 'get',
  path: '/api/v1/reports/:id/comparison',
  summary: '一份报告与上年报告及其他报告的对照',
  needs: 'author',
  query: querySchema,
  answers: { 200: { description: '对照', schema: storedSchema } },
  errors: ['report-unknown', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const profile = profileNamed(checked(querySchema, request.query).profile)
    const stored = await readStored(parts.store.value, caller.scope, id)
    if (stored === undefined) throw new FajingError('report-unknown', { id })
    const comparison =
      stored.comparison === null ? null : await shownTo(parts.store.value, caller.scope, stored.comparison, profile)
    const head = JSON.stringify({ status: stored.status })
    response.type('json').send(comparison === null ? head : `${head.slice(0, -1)},"comparison":${comparison}}`)
  },
}
