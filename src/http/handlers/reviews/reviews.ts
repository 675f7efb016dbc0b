import { z } from 'zod'
import type { Scope } from '../../../access/scope.js'
import type { Analysis } from '../../../analysis-shape.js'
import { FajingError } from '../../../errors.js'
import { agreementsOf } from '../../../review/agreement.js'
import { CLAIM_KINDS, claimsOf } from '../../../review/claims.js'
import { underPresentNames } from '../../../review/present-names.js'
import { CORRECTIONS, DECISIONS } from '../../../review/review.js'
import { goldLines, reviewedClaims, reviewedTotal } from '../../../review/reviewed.js'
import type { Store } from '../../../store/open-store.js'
import { readReport } from '../../../store/read-report.js'
import { addReview, readReviews } from '../../../store/reviews.js'
import { JSON_ERRORS, readJson } from '../../json-body.js'
import type { Route } from '../../route.js'
import { idOf } from '../read-report.js'

const short = z.string('1–100').trim().min(1, '1–100').max(100, '1–100')

const givenSchema = z
  .strictObject({
    kind: z.enum(CLAIM_KINDS, CLAIM_KINDS.join(' | ')),
    fingerprint: short,
    decision: z.enum(DECISIONS, DECISIONS.join(' | ')),
    value: z.unknown().optional().describe('decision 为 corrected 时的正确值'),
    reason: z.string('1–2000').trim().min(1, '1–2000').max(2000, '1–2000'),
    person: short.describe('复核人'),
  })
  .meta({ id: 'NewReview' })

const claim = { kind: z.enum(CLAIM_KINDS), fingerprint: z.string(), about: z.string(), machine: z.unknown() }
const reviewsSchema = z
  .object({
    score: z
      .object({ machine: z.number().nullable(), reviewed: z.number().nullable() })
      .describe('机器与复核后的覆盖度，分开列出'),
    claims: z.array(
      z.object({
        ...claim,
        reviewed: z.unknown(),
        reviews: z.array(
          z.object({
            decision: z.enum(DECISIONS),
            value: z.unknown(),
            reason: z.string(),
            person: z.string(),
            at: z.iso.datetime(),
          }),
        ),
      }),
    ),
    agreements: z
      .array(
        z.object({
          people: z.array(z.string()).length(2),
          both: z.int(),
          observed: z.number(),
          kappa: z.number().nullable(),
        }),
      )
      .describe('两人都判断过的项目上的一致率和 Cohen κ'),
    claimable: z.array(z.object(claim)).describe('可以复核的全部项目'),
  })
  .meta({ id: 'Reviews' })

export const addReviewRoute: Route = {
  method: 'post',
  path: '/api/v1/reports/:id/reviews',
  summary: '复核一项结果：确认、驳回或更正，附理由和复核人。只增不改；重新分析后仍按内容对应',
  needs: 'supervisor',
  takes: { 'application/json': givenSchema },
  answers: { 201: { description: '已记录' } },
  errors: ['report-unknown', 'claim-unknown', ...JSON_ERRORS, 'not-ready'],
  handle: async ({ request, response, parts, caller, change }) => {
    const id = idOf(request.params['id'])
    const { kind, fingerprint, ...given } = await readJson(request, response, givenSchema)
    const analysis = await analysisOf(parts.store.value, caller.scope, id)
    const found = claimsOf(analysis).find((one) => one.kind === kind && one.fingerprint === fingerprint)
    if (found === undefined) throw new FajingError('claim-unknown', { fingerprint })
    const corrected = given.decision === 'corrected'
    if (corrected && !CORRECTIONS[kind].safeParse(given.value).success)
      throw new FajingError('field-not-valid', { field: 'value', expected: JSON.stringify(found.machine) })
    const decision = { ...given, value: corrected ? given.value : null }
    await change(
      (trx) => addReview(trx, caller.scope, id, found, decision),
      () => ({ status: 201 }),
    )
    response.status(201).end()
  },
}

export const listReviews: Route = {
  method: 'get',
  path: '/api/v1/reports/:id/reviews',
  summary: '一份报告的复核：机器的判断和人的判断分开，附复核人之间的一致性',
  needs: 'author',
  answers: { 200: { description: '复核', schema: reviewsSchema } },
  errors: ['report-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const analysis = await analysisOf(parts.store.value, caller.scope, id)
    const reviews = await readReviews(parts.store.value, caller.scope, id)
    const claims = reviewedClaims(analysis, reviews)
    response.json({
      score: { machine: analysis.score.total, reviewed: reviewedTotal(analysis, claims) },
      claims,
      agreements: agreementsOf(underPresentNames(analysis, reviews)),
      claimable: claimsOf(analysis),
    })
  },
}

export const readLabels: Route = {
  method: 'get',
  path: '/api/v1/reports/:id/labels',
  summary: '复核过标签的句子，每行一个 JSON，可作训练和评测的标注',
  needs: 'supervisor',
  answers: { 200: { description: '标注（JSON lines）', schema: z.string() } },
  errors: ['report-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const analysis = await analysisOf(parts.store.value, caller.scope, id)
    const claims = reviewedClaims(analysis, await readReviews(parts.store.value, caller.scope, id))
    response.type('application/jsonl').send(goldLines(analysis, claims))
  },
}

/** @throws FajingError report-unknown, also where it is not analysed yet */
async function analysisOf(store: Store, scope: Scope, id: string): Promise<Analysis> {
  const report = await readReport(store, scope, id)
  if (report?.analysis == null) throw new FajingError('report-unknown', { id })
  return JSON.parse(report.analysis) as Analysis
}
