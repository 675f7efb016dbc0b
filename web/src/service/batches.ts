import type { z } from 'zod'
import type { batchSchema, itemSchema } from '../../../src/http/batch-schema.js'
import type { matrixSchema } from '../../../src/http/matrix-schema.js'

export type Batch = z.infer<typeof batchSchema>
export type BatchItem = z.infer<typeof itemSchema>
export type Matrix = z.infer<typeof matrixSchema>
export type MatrixRow = Matrix['rows'][number]

export function batchAddress(id: string): string {
  return `/api/v1/batches/${encodeURIComponent(id)}`
}
