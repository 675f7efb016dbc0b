import { useCallback, useState } from 'react'
import type { ReportSummary } from '../service/client.js'
import { usePages } from '../service/use-pages.js'

/** Stored reports that a query string lets through, newest first, page after page. */
export function useReports(filter: string) {
  const [turn, setTurn] = useState(0)
  const query = new URLSearchParams(filter)
  query.set('limit', '50')
  const { entries, ...rest } = usePages<ReportSummary>(`/api/v1/reports?${query}`, 'reports', turn)
  return { reports: entries, ...rest, reload: useCallback(() => setTurn((was) => was + 1), []) }
}
