import { analyse } from '../../analysis.js'
import { analysisSchema } from '../../analysis-shape.js'
import { readSource } from '../../intake/read-source.js'
import type { Route } from '../route.js'
import { readSubmission } from '../submission.js'

export const checkText: Route = {
  method: 'post',
  path: '/api/v1/check',
  summary: '自查：立即返回分析结果，不保存任何内容',
  takesReport: true,
  answers: { 200: { description: '分析结果', schema: analysisSchema } },
  errors: [
    'empty-file',
    'file-too-large',
    'not-text',
    'not-a-report',
    'media-type-unknown',
    'body-broken',
    'file-missing',
    'year-not-valid',
    'field-not-valid',
    'framework-unknown',
    'not-ready',
  ],
  handle: async ({ request, response, parts }) => {
    const { incoming, facts } = await readSubmission(request, response)
    const text = 'text' in incoming ? incoming.text : await readSource(incoming.bytes)
    response.json(analyse(text, parts.kit.value, facts))
  },
}
