import { z } from 'zod'
import { comparePair } from '../../comparison/compare.js'
import { comparisonSchema } from '../../comparison/comparison-shape.js'
import { underProfile } from '../../comparison/under-profile.js'
import { FajingError } from '../../errors.js'
import { readNeighbours } from '../../store/comparisons.js'
import { profileNamed, profileQuery } from '../choice.js'
import { checked } from '../facts.js'
import type { Route } from '../route.js'
import { idOf } from './read-report.js'

const id = (what: string) => z.string(`uuid: ${what}`).describe(what)
const querySchema = z.strictObject({ left: id('较早的报告编号'), right: id('较新的报告编号'), profile: profileQuery })

export const compareReports: Route = {
  method: 'get',
  path: '/api/v1/compare',
  summary: '两份已分析报告的对照：上年计划落实情况、不足的变化、相同段落、增幅',
  needs: 'author',
  query: querySchema,
  answers: { 200: { description: '对照，不保存', schema: comparisonSchema } },
  errors: ['report-unknown', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const query = checked(querySchema, request.query)
    const [leftId, rightId] = [idOf(query.left), idOf(query.right)]
    const found = await readNeighbours(parts.store.value, caller.scope, [leftId, rightId])
    const of = (wanted: string) => {
      const neighbour = found.find((each) => each.id === wanted)
      if (neighbour === undefined) throw new FajingError('report-unknown', { id: wanted })
      return neighbour
    }
    const comparison = comparePair(of(leftId), of(rightId), parts.background())
    response.json(underProfile(comparison, profileNamed(query.profile)))
  },
}
