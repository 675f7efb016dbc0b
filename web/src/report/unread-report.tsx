import { Link } from 'wouter'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import { REPORTS } from '../messages/reports.js'
import { Refusal, type ReportSummary, type StoredReport } from '../service/client.js'
import { DeleteReport } from './delete-report.js'

interface Props {
  readonly summary: ReportSummary
  readonly error: StoredReport['error']
}

/** A report without an analysis: still waiting for one, or one that could not be read, with the reason. */
export function UnreadReport({ summary, error }: Props) {
  const { say } = useLanguage()
  return (
    <div className="page narrow">
      <p className="crumb">
        <Link href="/reports">{say(REPORTS.title)}</Link>
      </p>
      <h1>{summary.fileName ?? summary.title ?? say(REPORT.nameless)}</h1>
      {error === undefined ? (
        <Loading words={say(REPORT.waiting)} />
      ) : (
        <>
          <Failed refusal={new Refusal(error.code, error.detail)} />
          <p className="actions">
            <DeleteReport id={summary.id} />
            <Link href="/reports">{say(REPORT.uploadAnother)}</Link>
          </p>
        </>
      )}
    </div>
  )
}
