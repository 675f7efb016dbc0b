import { Link, useLocation } from 'wouter'
import { SaveMenu } from '../frame/save-menu.js'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'
import { ask, type ReportSummary } from '../service/client.js'

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
  const { language, say } = useLanguage()
  const [, go] = useLocation()
  const remove = async () => {
    if (!confirm(say(REPORT.sureToDelete))) return
    await ask<null>(`/api/v1/reports/${summary.id}`, language, { method: 'DELETE' })
    go('/reports')
  }
  return (
    <div className="toolbar">
      <Link href="/reports">{say(REPORTS.title)}</Link>
      <span className="file">{summary.fileName}</span>
      {summary.revision !== null && (
        <span className="chip">
          {say(WORDS.revision)} {summary.revision}
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
      <button type="button" onClick={() => print()}>
        {say(REPORT.print)}
      </button>
      <button type="button" onClick={() => void remove()}>
        {say(REPORT.delete)}
      </button>
    </div>
  )
}
