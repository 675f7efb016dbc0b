import { useEffect, useState } from 'react'
import { batchAddress, type Batch } from '../service/batches.js'
import { followEvents } from '../service/events.js'
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
    const over = new AbortController()
    const follower = {
      on: { progress: (data: string) => setTold(JSON.parse(data) as Batch) },
      lost: () => setLost(true),
      found: () => setLost(false),
    }
    void followEvents(`${batchAddress(id)}/events`, ['end'], follower, over.signal)
    return () => over.abort()
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
