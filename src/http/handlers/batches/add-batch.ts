import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ownerOf } from '../../../access/scope.js'
import { ItemsDigest } from '../../../batch/batch-item.js'
import { measuredBy } from '../../../batch/measures.js'
import { frameworkIdentity } from '../../../kits.js'
import { receiveBatch, receiveItems, startBatch } from '../../../store/batches/accept-batch.js'
import { BATCH_STATES } from '../../../store/tables.js'
import { BATCH_UPLOAD_ERRORS, batchFormSchema, readBatchUpload, type BatchUpload } from '../../uploads/batch-upload.js'
import { PRESSURE_ERRORS } from '../../pressure.js'
import { requestId } from '../../request-id.js'
import type { Call, Route } from '../../route.js'
import type { Spool } from '../../uploads/spool.js'

const acceptedSchema = z.object({ id: z.uuid(), status: z.enum(BATCH_STATES) }).meta({ id: 'AcceptedBatch' })

export const addBatch: Route = {
  method: 'post',
  path: '/api/v1/batches',
  summary: '上传一批报告（ZIP、多个文件或清单），排队分析。同一批再次上传得到同一编号，不重复分析',
  needs: 'supervisor',
  takes: { 'multipart/form-data': batchFormSchema },
  addsWork: true,
  answers: { 202: { description: '已收下并存好，Location 为进度地址', schema: acceptedSchema } },
  errors: [...BATCH_UPLOAD_ERRORS, 'uploads-busy', ...PRESSURE_ERRORS, 'not-ready'],
  handle: async (call) => {
    const spool = await call.parts.spools.open(Number(call.request.get('content-length') ?? 0))
    try {
      await takeIn(call, spool)
    } finally {
      await spool.close()
    }
  },
}

async function takeIn({ request, response, parts, caller, change }: Call, spool: Spool): Promise<void> {
  const upload = await readBatchUpload(request, response, spool)
  const owner = ownerOf(caller.scope)
  const kit = await parts.kits.offered(owner)
  const store = parts.store.value
  const frameworks = new Map(upload.measures.map((id) => [id, frameworkIdentity(kit, id)]))
  const { engine, models } = kit.versions
  const identity = await identityOf(upload, [...frameworks.values(), engine, models])
  const { id, state } = await change(
    (trx) => receiveBatch(trx, { ...upload, owner, identity }),
    (received) => ({ status: 202, target: received.id }),
  )
  if (state === 'receiving') {
    await receiveItems(store, id, measuredBy(upload.measures, upload.items()), ({ facts }) => ({
      owner,
      framework: frameworks.get(facts.framework) ?? '',
      versions: kit.versions,
    }))
    const waiting = await startBatch(store, id)
    // All is stored, so the answer holds even where the queue is away: the sweep will queue it.
    await queued(
      parts.queue.isReady ? parts.queue.value.addBatch(id, waiting, requestId(request)) : undefined,
      (error) => request.log.warn({ err: error, batch: id }, 'queue away'),
    )
  }
  request.log.info({ batch: id, state }, 'batch accepted')
  response
    .status(202)
    .location(`/api/v1/batches/${id}`)
    .json({ id, status: state === 'receiving' ? 'running' : state })
}

async function queued(adding: Promise<void> | undefined, onError: (error: unknown) => void): Promise<void> {
  await adding?.catch(onError)
}

/** Everything that decides the results of a batch. */
async function identityOf(upload: BatchUpload, versions: readonly string[]): Promise<string> {
  const digest = new ItemsDigest()
  for await (const item of upload.items()) digest.add(item)
  const said = JSON.stringify([upload.name, upload.expected, versions, digest.digest()])
  return createHash('sha256').update(said).digest('hex')
}
