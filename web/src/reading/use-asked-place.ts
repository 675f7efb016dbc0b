import { useMemo } from 'react'
import { useSearch } from 'wouter'
import type { Mark } from '../text/segments.js'

/** The place that the address asks for, as `?at=120-180`; null where it names none within a text of that length. */
export function useAskedPlace(length: number): Mark | null {
  const search = useSearch()
  return useMemo(() => {
    const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(new URLSearchParams(search).get('at') ?? '') ?? []
    const [start, end] = [Number(from), Number(to)]
    return start < end && end <= length ? { id: 'place-asked', start, end, tone: 'quote' } : null
  }, [search, length])
}
