import { useMemo } from 'react'
import type { z } from 'zod'
import type { mediansSchema } from '../../../src/http/medians-schema.js'
import type { Area, Level } from '../../../src/words.js'
import { useAsked } from './use-asked.js'

export interface Medians {
  /** How many stored reports they come from. */
  readonly reports: number
  /** 0–1. */
  readonly areas: ReadonlyMap<Area, number>
}

/** Medians of the stored reports of a level by a framework; null while unknown or where none is stored. */
export function useMedians(level: Level | null, framework: string | null): Medians | null {
  const known = level !== null && framework !== null
  const query = known ? `?${new URLSearchParams({ level, framework })}` : null
  const asked = useAsked<z.infer<typeof mediansSchema>>(query === null ? null : `/api/v1/medians${query}`)
  return useMemo(() => {
    if (asked.state !== 'here' || asked.answer.reports === 0) return null
    const { reports, areas } = asked.answer
    return { reports, areas: new Map(areas.map(({ id, median }) => [id, median])) }
  }, [asked])
}
