import { useEffect, useState } from 'react'
import { More } from '../frame/more.js'
import { Failed, Loading } from '../frame/states.js'
import { BATCHES } from '../messages/batches.js'
import { FRAME } from '../messages/frame.js'
import { useLanguage } from '../language/language.js'
import type { Batch } from '../service/batches.js'
import { usePages } from '../service/use-pages.js'
import { BatchList } from './batch-list.js'
import { HandInBatch } from './hand-in-batch.js'
import { UploadProgress } from './upload-progress.js'
import { useUpload } from './use-upload.js'

/** Hand in a batch, and find those that were handed in. */
export default function BatchesPage() {
  const { say } = useLanguage()
  const { state, start, again, stop } = useUpload()
  return (
    <div className="page batches">
      <h1>{say(FRAME.batches)}</h1>
      <p className="lead">{say(BATCHES.lead)}</p>
      {state.is === 'refused' && (
        <Failed refusal={state.refusal} {...(state.refusal.code === 'unreachable' ? { again } : {})} />
      )}
      {state.is === 'sending' ? <UploadProgress state={state} onStop={stop} /> : <HandInBatch onStart={start} />}
      <h2>{say(BATCHES.list)}</h2>
      <Stored />
    </div>
  )
}

/** Milliseconds between looks while a batch is at work. */
const PAUSE = 3000

function Stored() {
  const [turn, setTurn] = useState(0)
  const { entries, state, refusal, more } = usePages<Batch>('/api/v1/batches', 'batches', turn)
  const isBusy = entries.some(({ status }) => status === 'running' || status === 'receiving')
  useEffect(() => {
    if (!isBusy) return
    const later = setTimeout(() => setTurn(turn + 1), PAUSE)
    return () => clearTimeout(later)
  }, [isBusy, turn])
  if (state === 'loading') return <Loading />
  return (
    <>
      {refusal !== null && <Failed refusal={refusal} again={() => setTurn(turn + 1)} />}
      {refusal === null && <BatchList batches={entries} />}
      <More next={more} />
    </>
  )
}
