import { z } from 'zod'
import type { Analysis } from '../../analysis-shape.js'
import { FajingError } from '../../errors.js'
import { select } from '../../export/selection.js'
import { sha256 } from '../../store/identity.js'
import { readReport as readStored, readSourceHash } from '../../store/read-report.js'
import type { Route } from '../route.js'
import { readUpload } from '../uploads/submission.js'
import { idOf } from './read-report.js'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const commentSource: Route = {
  method: 'post',
  path: '/api/v1/reports/:id/comments',
  summary: '把原来的 DOCX 再传一次，带着 Word 批注返回。原文件分析后不再保存，所以须重传，按内容核对是同一份',
  needs: 'author',
  takes: { 'multipart/form-data': z.object({ file: z.string().describe('原来的 DOCX 文件') }) },
  answers: { 200: { description: '带批注的 DOCX' } },
  errors: [
    'report-unknown',
    'report-not-analysed',
    'media-type-unknown',
    'body-broken',
    'file-missing',
    'file-too-large',
    'source-differs',
    'comments-need-docx',
    'uploads-busy',
    'not-ready',
  ],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const store = parts.store.value
    const report = await readStored(store, caller.scope, id)
    if (report === undefined) throw new FajingError('report-unknown', { id })
    if (report.analysis === null) throw new FajingError('report-not-analysed', { id })
    // Nothing is uploaded for a report that the caller has not.
    const { bytes, name } = await readUpload(request, response)
    // The very bytes have been read once within the limits of intake, so nothing foreign is opened here.
    if ((await readSourceHash(store, caller.scope, id)) !== sha256(bytes)) throw new FajingError('source-differs')
    const { commentDocx } = await import('../../export/comments/comment-docx.js')
    const commented = await commentDocx(bytes, select(report.fileName, JSON.parse(report.analysis) as Analysis))
    response
      .attachment(`${(name ?? id).replace(/\.docx$/i, '')}-批注.docx`)
      .type(DOCX)
      .send(Buffer.from(commented))
  },
}
