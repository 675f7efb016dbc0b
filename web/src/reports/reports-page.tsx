import { useEffect, useState } from 'react'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'
import { Filters } from './filters.js'
import { ReportTable } from './report-table.js'
import { Uploads } from './uploads.js'
import { useReports } from './use-reports.js'

/** Stored reports: upload, filter, open. */
export default function ReportsPage() {
  const { say } = useLanguage()
  const [filter, setFilter] = useState('')
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
      {more !== null && (
        <p className="more">
          <button type="button" onClick={more}>
            {say(WORDS.more)}
          </button>
        </p>
      )}
    </div>
  )
}
