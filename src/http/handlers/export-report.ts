import { z } from 'zod'
import { analysisSchema } from '../../analysis-shape.js'
import { FajingError } from '../../errors.js'
import { FORMATS, REPORT_FORMATS } from '../../export/formats.js'
import { select } from '../../export/selection.js'
import { ownerOfReport, readReport as readStored } from '../../store/read-report.js'
import { storedChoice, storedChoiceSchema } from '../choice.js'
import { checked } from '../facts.js'
import type { Route } from '../route.js'
import { idOf } from './read-report.js'

const querySchema = storedChoiceSchema.extend({
  format: z
    .enum(REPORT_FORMATS, REPORT_FORMATS.join(' | '))
    .default('json')
    .describe('json、sarif、md（Markdown）或 docx（审查意见书）'),
})

export const exportReport: Route = {
  method: 'get',
  path: '/api/v1/reports/:id/export',
  summary: '导出一份已分析的报告：JSON、SARIF、Markdown 或 Word 审查意见书；可按档案取舍，只列新问题，复核时驳回的另列',
  needs: 'author',
  query: querySchema,
  answers: { 200: { description: '文件' } },
  errors: ['report-unknown', 'report-not-analysed', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const { format, ...wanted } = checked(querySchema, request.query)
    const report = await readStored(parts.store.value, caller.scope, id)
    if (report === undefined) throw new FajingError('report-unknown', { id })
    if (report.analysis === null) throw new FajingError('report-not-analysed', { id })
    const analysis = analysisSchema.parse(JSON.parse(report.analysis))
    const choice = await storedChoice(parts.store.value, caller.scope, id, analysis, wanted)
    const selection = select(report.fileName, analysis, choice)
    const { mediaType, write } = FORMATS[format]
    const owner = await ownerOfReport(parts.store.value, id)
    const { frameworks } = await parts.kits.named(owner, selection.analysis.versions.framework ?? '')
    const bytes = await write(selection, frameworks)
    const name = (report.title ?? report.fileName ?? id).replace(/\s+/g, '')
    response.attachment(`${name}.${format}`).type(mediaType).send(Buffer.from(bytes))
  },
}
