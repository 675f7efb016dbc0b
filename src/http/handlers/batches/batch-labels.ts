import { z } from 'zod'
import type { Analysis } from '../../../analysis-shape.js'
import { goldLines, reviewedClaims } from '../../../review/reviewed.js'
import { readAnalyses } from '../../../store/batches/batch-results.js'
import { readItems } from '../../../store/batches/read-batch.js'
import { readReviews } from '../../../store/reviews.js'
import type { Route } from '../../route.js'
import { batchOf } from './batch-of.js'

export const batchLabels: Route = {
  method: 'get',
  path: '/api/v1/batches/:id/labels',
  summary: '一批报告中复核过标签的句子，每行一个 JSON，可作训练和评测的标注',
  needs: 'supervisor',
  answers: { 200: { description: '标注（JSON lines）', schema: z.string() } },
  errors: ['batch-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const store = parts.store.value
    const { id } = await batchOf(store, caller.scope, request.params['id'])
    const reports = new Set((await readItems(store, id)).flatMap(({ reportId }) => reportId ?? []))
    response.type('application/jsonl')
    for (const report of reports) {
      const reviews = await readReviews(store, caller.scope, report)
      if (reviews.length === 0) continue
      const stored = (await readAnalyses(store, caller.scope, [report])).get(report)
      if (stored === undefined) continue
      const analysis = JSON.parse(stored) as Analysis
      response.write(goldLines(analysis, reviewedClaims(analysis, reviews)))
    }
    response.end()
  },
}
