import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import type { StoredReport } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'
import { AnalysedReport } from './analysed-report.js'
import { UnreadReport } from './unread-report.js'

/** Milliseconds between looks at a report that is being analysed. */
const PAUSE = 1000

/** One stored report by its address, whatever its state. */
export default function ReportPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const [turn, setTurn] = useState(0)
  const asked = useAsked<StoredReport>(`/api/v1/reports/${encodeURIComponent(id)}`, turn)
  const isPending = asked.state === 'here' && asked.answer.analysis === undefined && asked.answer.error === undefined
  useEffect(() => {
    if (!isPending) return
    const later = setTimeout(() => setTurn(turn + 1), PAUSE)
    return () => clearTimeout(later)
  }, [isPending, turn])

  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed')
    return (
      <div className="page narrow">
        <Failed refusal={asked.refusal} again={() => setTurn(turn + 1)}>
          <Link href="/reports">{say(REPORT.toReports)}</Link>
        </Failed>
      </div>
    )
  const { analysis, error, ...summary } = asked.answer
  if (error !== undefined || analysis === undefined) return <UnreadReport summary={summary} error={error} />
  return <AnalysedReport summary={summary} analysis={analysis} />
}
