import { useEffect, useState } from 'react'
import { batchAddress, type Batch } from '../service/batches.js'
import { useAsked } from '../service/use-asked.js'

const ENDED: readonly Batch['status'][] = ['done', 'cancelled']

/** A batch as it stands, told by the service as it goes on; a reload joins in where it is. */
export function useBatch(id: string) {
  const [turn, setTurn] = useState(0)
  const asked = useAsked<Batch>(batchAddress(id), turn)
  const [told, setTold] = useState<Batch | null>(null)
  const [isLost, setLost] = useState(false)
  const batch = told ?? (asked.state === 'here' ? asked.answer : null)
  const isGoing = batch !== null && !ENDED.includes(batch.status)

  useEffect(() => {
    if (!isGoing) return
    const stream = new EventSource(`${batchAddress(id)}/events`)
    stream.addEventListener('progress', ({ data }: MessageEvent<string>) => {
      setLost(false)
      setTold(JSON.parse(data) as Batch)
    })
    stream.addEventListener('end', () => stream.close())
    // The browser connects again by itself and says where it stopped.
    stream.onerror = () => setLost(stream.readyState !== EventSource.CLOSED)
    stream.onopen = () => setLost(false)
    return () => stream.close()
  }, [id, isGoing])

  return {
    asked,
    batch,
    isLost: isLost && isGoing,
    /** What an order to the service answered is newer than anything told before. */
    tell: setTold,
    again: () => setTurn(turn + 1),
  }
}
