import { Link, useLocation } from 'wouter'
import { SaveMenu } from '../frame/save-menu.js'
import { useLanguage } from '../language/language.js'
import { REPORTS } from '../language/messages.js'
import { ask, type ReportSummary } from '../service/client.js'

const FORMATS = [
  ['docx', REPORTS.exportWord],
  ['md', REPORTS.exportMarkdown],
  ['json', REPORTS.exportJson],
  ['sarif', REPORTS.exportSarif],
] as const

interface Props {
  readonly summary: ReportSummary
}

/** What can be done with a stored report as a whole. */
export function ReportBar({ summary }: Props) {
  const { language, say } = useLanguage()
  const [, go] = useLocation()
  const remove = async () => {
    if (!confirm(say(REPORTS.sureToDelete))) return
    await ask<null>(`/api/v1/reports/${summary.id}`, language, { method: 'DELETE' })
    go('/reports')
  }
  return (
    <div className="toolbar">
      <Link href="/reports">{say(REPORTS.title)}</Link>
      <span className="file">{summary.fileName}</span>
      {summary.revision !== null && (
        <span className="chip">
          {say(REPORTS.revision)} {summary.revision}
          {summary.current ? '' : `（${say(REPORTS.notCurrent)}）`}
        </span>
      )}
      <span className="grow" />
      <Link className="button" href={`/compare?a=${summary.id}`}>
        {say(REPORTS.compareWith)}
      </Link>
      <SaveMenu
        name={say(REPORTS.exports)}
        path={`/api/v1/reports/${encodeURIComponent(summary.id)}/export`}
        formats={FORMATS}
      />
      <button type="button" onClick={() => print()}>
        {say(REPORTS.print)}
      </button>
      <button type="button" onClick={() => void remove()}>
        {say(REPORTS.delete)}
      </button>
    </div>
  )
}
