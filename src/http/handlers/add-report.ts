import { z } from 'zod'
import { ownerOf } from '../../access/scope.js'
import { acceptReport } from '../../store/accept-report.js'
import { REPORT_STATES } from '../../store/tables.js'
import { frameworkIdentity } from '../../kits.js'
import type { Parts } from '../parts.js'
import { PRESSURE_ERRORS } from '../pressure.js'
import { requestId } from '../request-id.js'
import type { Route } from '../route.js'
import { readSubmission, SUBMISSION_ERRORS } from '../uploads/submission.js'
import { refuseForeign } from '../access/refuse-foreign.js'

const acceptedSchema = z.object({ id: z.uuid(), status: z.enum(REPORT_STATES) }).meta({ id: 'Accepted' })

export const addReport: Route = {
  method: 'post',
  path: '/api/v1/reports',
  summary: '上传一份报告，排队分析。同一份报告再次上传得到同一编号；更正年度、地方等信息则成为新的修订',
  needs: 'author',
  takesReport: true,
  addsWork: true,
  answers: { 202: { description: '已收下并存好，Location 为结果地址', schema: acceptedSchema } },
  errors: [...SUBMISSION_ERRORS, 'report-outside-scope', 'uploads-busy', ...PRESSURE_ERRORS],
  handle: async ({ request, response, parts, caller, change }) => {
    const { incoming, facts } = await readSubmission(request, response)
    const kit = await parts.kits.offered(ownerOf(caller.scope))
    await refuseForeign(incoming, facts, kit, caller.scope)
    const acceptance = {
      owner: ownerOf(caller.scope),
      incoming,
      facts,
      framework: frameworkIdentity(kit, facts.framework),
      versions: kit.versions,
    }
    const { id, state } = await change(
      (trx) => acceptReport(trx, acceptance),
      (accepted) => ({ status: 202, target: accepted.id }),
    )
    if (state === 'queued') {
      // The report is stored, so the answer holds even where the queue is away or says nothing: the sweep will queue it.
      enqueue(parts, id, requestId(request)).catch((error: unknown) =>
        request.log.warn({ err: error, report: id }, 'queue away'),
      )
    }
    request.log.info({ report: id, state }, 'report accepted')
    response.status(202).location(`/api/v1/reports/${id}`).json({ id, status: state })
  },
}

async function enqueue(parts: Parts, id: string, request: string): Promise<void> {
  await parts.queue.value.add(id, request)
}
