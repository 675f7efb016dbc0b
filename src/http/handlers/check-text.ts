import { ownerOf } from '../../access/scope.js'
import { analyse } from '../../analysis.js'
import { analysisSchema } from '../../analysis-shape.js'
import { select } from '../../export/selection.js'
import { readSource } from '../../intake/read-source.js'
import { callChoice, callChoiceSchema } from '../choice.js'
import { checked } from '../facts.js'
import type { Route } from '../route.js'
import { readSubmission, SUBMISSION_ERRORS } from '../uploads/submission.js'

export const checkText: Route = {
  method: 'post',
  path: '/api/v1/check',
  summary: '自查：立即返回分析结果，不保存任何内容',
  needs: 'author',
  takesReport: true,
  keepsNothing: true,
  query: callChoiceSchema,
  answers: { 200: { description: '分析结果', schema: analysisSchema } },
  errors: [
    ...SUBMISSION_ERRORS,
    'encoding-unknown',
    'format-not-supported',
    'archive-given',
    'file-broken',
    'file-encrypted',
    'scan-without-text',
    'not-a-report',
    'uploads-busy',
  ],
  handle: async ({ request, response, parts, caller }) => {
    const choice = callChoice(checked(callChoiceSchema, request.query))
    const { incoming, facts } = await readSubmission(request, response)
    const text = 'text' in incoming ? incoming.text : await readSource(incoming.bytes)
    // With nothing but the installed frameworks, a check needs no store.
    const kit = parts.store.isReady ? await parts.kits.offered(ownerOf(caller.scope)) : parts.kit.value
    response.json(select(null, analyse(text, kit, facts), choice).analysis)
  },
}
