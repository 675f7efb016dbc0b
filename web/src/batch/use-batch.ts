import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { batchAddress, type Batch } from '../service/batches.js'
import { follow, type ServiceEvent } from '../service/events.js'
import { useAsked } from '../service/use-asked.js'

const ENDED: readonly Batch['status'][] = ['done', 'cancelled']

/** A batch as it stands, told by the service as it goes on; a reload joins in where it is. */
export function useBatch(id: string) {
  const { language } = useLanguage()
  const [turn, setTurn] = useState(0)
  const asked = useAsked<Batch>(batchAddress(id), turn)
  const [told, setTold] = useState<Batch | null>(null)
  const [isLost, setLost] = useState(false)
  const batch = told ?? (asked.state === 'here' ? asked.answer : null)
  const isGoing = batch !== null && !ENDED.includes(batch.status)

  useEffect(() => {
    if (!isGoing) return
    const abort = new AbortController()
    const onEvent = ({ event, data }: ServiceEvent) => {
      if (event === 'progress') setTold(JSON.parse(data) as Batch)
    }
    follow(`${batchAddress(id)}/events`, language, onEvent, setLost, abort.signal).catch(() => setLost(true))
    return () => abort.abort()
  }, [id, isGoing, language])

  return {
    asked,
    batch,
    isLost: isLost && isGoing,
    /** What an order to the service answered is newer than anything told before. */
    tell: setTold,
    again: () => setTurn(turn + 1),
  }
}
