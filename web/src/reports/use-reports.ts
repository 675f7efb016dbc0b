import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { ask, Refusal, type ReportSummary } from '../service/client.js'

interface Page {
  readonly reports: ReportSummary[]
  readonly next: string | null
}

const PAGE_LENGTH = 50

/** Stored reports that a query string lets through, newest first, page after page. */
export function useReports(filter: string) {
  const { language } = useLanguage()
  const [list, setList] = useState<(Page & { readonly of: string }) | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [turn, setTurn] = useState(0)
  const fail = (error: unknown) => setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))

  useEffect(() => {
    const abort = new AbortController()
    ask<Page>(address(filter), language, { signal: abort.signal }).then(
      (page) => {
        setRefusal(null)
        setList({ ...page, of: filter })
      },
      (error: unknown) => {
        if (!abort.signal.aborted) fail(error)
      },
    )
    return () => abort.abort()
  }, [filter, language, turn])

  const current = list?.of === filter ? list : null
  const cursor = current?.next ?? null
  const more =
    current === null || cursor === null
      ? null
      : () => {
          ask<Page>(address(filter, cursor), language).then(
            ({ reports, next }) => setList({ reports: [...current.reports, ...reports], next, of: filter }),
            fail,
          )
        }
  return {
    reports: current?.reports ?? [],
    state: current === null && refusal === null ? 'loading' : 'here',
    refusal,
    more,
    reload: useCallback(() => setTurn((was) => was + 1), []),
  } as const
}

function address(filter: string, cursor?: string): string {
  const query = new URLSearchParams(filter)
  query.set('limit', String(PAGE_LENGTH))
  if (cursor !== undefined) query.set('cursor', cursor)
  return `/api/v1/reports?${query}`
}
