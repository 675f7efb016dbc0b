import { Link } from 'wouter'
import { SaveMenu } from '../frame/save-menu.js'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'
import type { ReportSummary } from '../service/client.js'
import { DeleteReport } from './delete-report.js'

const FORMATS = [
  ['docx', REPORT.exportWord],
  ['md', REPORT.exportMarkdown],
  ['json', REPORT.exportJson],
  ['sarif', REPORT.exportSarif],
] as const

interface Props {
  readonly summary: ReportSummary
}

/** What can be done with a stored report as a whole. */
export function ReportBar({ summary }: Props) {
  const { say } = useLanguage()
  return (
    <div className="toolbar">
      <Link href="/reports">{say(REPORTS.title)}</Link>
      <span className="file">{summary.fileName}</span>
      {summary.revision !== null && (
        <span className="chip">
          {say(REPORT.revisionNumber, { number: summary.revision })}
          {summary.current ? '' : `（${say(WORDS.notCurrent)}）`}
        </span>
      )}
      <span className="grow" />
      <Link className="button" href={`/compare?a=${summary.id}`}>
        {say(REPORT.compareWith)}
      </Link>
      <SaveMenu
        name={say(WORDS.exports)}
        path={`/api/v1/reports/${encodeURIComponent(summary.id)}/export`}
        formats={FORMATS}
      />
      <button type="button" className="print" onClick={() => print()}>
        {say(REPORT.print)}
      </button>
      <DeleteReport id={summary.id} />
    </div>
  )
}
