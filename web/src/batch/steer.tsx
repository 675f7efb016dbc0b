import { useState } from 'react'
import { Failed } from '../frame/states.js'
import { BATCH } from '../messages/batch.js'
import { useLanguage } from '../language/language.js'
import { batchAddress, type Batch } from '../service/batches.js'
import { ask, Refusal } from '../service/client.js'

type Step = 'pause' | 'resume' | 'cancel' | 'retry'

interface Props {
  readonly batch: Batch
  readonly onSteered: (batch: Batch) => void
}

/** Pause, resume, cancel, retry: what the batch's state allows. */
export function Steer({ batch, onSteered }: Props) {
  const { language, say } = useLanguage()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id, status, counts } = batch
  const order = (step: Step) => async () => {
    if (step === 'cancel' && !confirm(say(BATCH.sureToCancel))) return
    setBusy(true)
    try {
      onSteered(await ask<Batch>(`${batchAddress(id)}/${step}`, language, { method: 'POST' }))
      setRefusal(null)
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
    }
    setBusy(false)
  }
  const button = (step: Step) => (
    <button type="button" disabled={isBusy} onClick={() => void order(step)()}>
      {say(BATCH[step])}
    </button>
  )
  const again = (counts.failed ?? 0) + (counts.cancelled ?? 0) > 0
  return (
    <div className="steer">
      {status === 'running' && button('pause')}
      {status === 'paused' && button('resume')}
      {(status === 'running' || status === 'paused') && button('cancel')}
      {status !== 'receiving' && again && button('retry')}
      {refusal !== null && <Failed refusal={refusal} />}
    </div>
  )
}
