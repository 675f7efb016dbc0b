import type { Request } from 'express'
import { z } from 'zod'
import type { Scope } from '../../../access/scope.js'
import { FajingError } from '../../../errors.js'
import { ERRORS, type ErrorCode } from '../../../messages/errors.js'
import { readBatch as readStored, type StoredBatch, type StoredItem } from '../../../store/batches/read-batch.js'
import type { Store } from '../../../store/open-store.js'
import type { batchSchema, itemSchema } from '../../batch-schema.js'
import { languageOf } from '../../problem.js'

/** The batch that an address names. @throws FajingError batch-unknown, also where it lies outside the scope */
export async function batchOf(
  store: Store,
  scope: Scope,
  parameter: string | string[] | undefined,
): Promise<StoredBatch> {
  const id = z.uuid().safeParse(parameter)
  const batch = id.success ? await readStored(store, scope, id.data) : undefined
  if (batch === undefined) throw new FajingError('batch-unknown', { id: String(parameter).slice(0, 50) })
  return batch
}

export function batchBody(batch: StoredBatch): z.infer<typeof batchSchema> {
  const summary = batch.summary === null ? null : (JSON.parse(batch.summary) as z.infer<typeof batchSchema>['summary'])
  return { ...batch, expected: [...batch.expected], summary }
}

export function itemBody(request: Request, item: StoredItem): z.infer<typeof itemSchema> {
  const { error } = item
  if (error === null) return { ...item, error: null }
  const detail = isKnown(error.code) ? new FajingError(error.code, error.params).in(languageOf(request)) : error.code
  return { ...item, error: { code: error.code, detail } }
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}
