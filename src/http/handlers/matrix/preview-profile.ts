import type { z } from 'zod'
import { ownerOf } from '../../../access/scope.js'
import { matrixOf } from '../../../matrix/matrix.js'
import { moved } from '../../../matrix/moved.js'
import { readProfile } from '../../../store/profiles.js'
import { readReportRows } from '../../../store/report-rows.js'
import { JSON_ERRORS, readJson } from '../../json-body.js'
import { MOVES_TOLD, previewSchema } from '../../matrix-schema.js'
import type { Route } from '../../route.js'
import { profileSchema } from './profile.js'

export const previewProfile: Route = {
  method: 'post',
  path: '/api/v1/profiles/preview',
  summary: '试算：改用这些权重后，哪些报告的覆盖度和名次会变。不保存',
  needs: 'supervisor',
  takes: { 'application/json': profileSchema },
  answers: { 200: { description: '变化', schema: previewSchema } },
  errors: [...JSON_ERRORS, 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const profile = await readJson(request, response, profileSchema)
    const reports = await readReportRows(parts.store.value, caller.scope, {})
    const now = matrixOf(reports, await readProfile(parts.store.value, ownerOf(caller.scope)))
    const moves = moved(now, matrixOf(reports, profile))
    response.json({
      reports: reports.length,
      moved: moves.length,
      rows: moves.slice(0, MOVES_TOLD).map(({ row, before, after }) => {
        const { id, title, issuer, place, level, year, of } = row
        return { reportId: id, title, issuer, place, level, year, of, before, after }
      }),
    } satisfies z.infer<typeof previewSchema>)
  },
}
