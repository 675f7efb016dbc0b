import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { More } from '../frame/more.js'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { REPORTS } from '../messages/reports.js'
import { FILTER_NAMES, Filters } from './filters.js'
import { ReportTable } from './report-table.js'
import { Uploads } from './uploads.js'
import { useReports } from './use-reports.js'

/** Stored reports: upload, filter, open. The address holds the filter, so that it can be passed on. */
export default function ReportsPage() {
  const { say } = useLanguage()
  const [query, setQuery] = useSearchParams()
  const filter = new URLSearchParams([...query].filter(([name]) => FILTER_NAMES.has(name))).toString()
  const setFilter = useCallback((next: string) => setQuery(next, { replace: true }), [setQuery])
  const { reports, state, refusal, more, reload } = useReports(filter)
  const isPending = reports.some(({ status }) => status === 'queued' || status === 'running')
  useEffect(() => {
    if (!isPending) return
    const later = setInterval(reload, 1500)
    return () => clearInterval(later)
  }, [isPending, reload])
  return (
    <div className="page reports">
      <h1>{say(REPORTS.title)}</h1>
      <Uploads onStored={reload} />
      <Filters filter={filter} onFilter={setFilter} />
      {refusal !== null && <Failed refusal={refusal} again={reload} />}
      {state === 'loading' ? (
        <Loading />
      ) : (
        refusal === null && <ReportTable reports={reports} isFiltered={filter !== ''} onClear={() => setFilter('')} />
      )}
      <More next={more} />
    </div>
  )
}
