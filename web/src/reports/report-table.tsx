import { Link } from 'wouter'
import { totalWords } from '../coverage/percent.js'
import { Empty } from '../frame/states.js'
import { TableHead } from '../frame/table-head.js'
import { dateWords } from '../../../src/messages/dates.js'
import { useLanguage } from '../language/language.js'
import { LEVEL_NAMES } from '../../../src/messages/names.js'
import { STATE_NAMES } from '../messages/names.js'
import { REPORT } from '../messages/report.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'
import type { ReportSummary } from '../service/client.js'

interface Props {
  readonly reports: readonly ReportSummary[]
  readonly isFiltered: boolean
  readonly onClear: () => void
}

export function ReportTable({ reports, isFiltered, onClear }: Props) {
  const { language, say } = useLanguage()
  if (reports.length === 0)
    return isFiltered ? (
      <Empty title={say(WORDS.noneMatch)}>
        <button type="button" onClick={onClear}>
          {say(WORDS.clearFilters)}
        </button>
      </Empty>
    ) : (
      <Empty title={say(REPORTS.none)}>
        <p className="note">{say(REPORTS.noneMore)}</p>
      </Empty>
    )
  return (
    <table className="list">
      <TableHead
        words={[say(WORDS.report), say(REPORTS.issuer), say(WORDS.year), say(WORDS.publishedOn), say(WORDS.status)]}
        figures={[say(WORDS.coverage)]}
      />
      <tbody>
        {reports.map(({ id, title, fileName, issuer, level, year, publishedOn, status, score, revision, current }) => (
          <tr key={id}>
            <td className="name">
              <Link href={`/reports/${id}`}>{title ?? fileName ?? id}</Link>
              {!current && revision !== null && (
                <span className="chip">
                  {say(REPORT.revisionNumber, { number: revision })}（{say(WORDS.notCurrent)}）
                </span>
              )}
            </td>
            <td className={issuer === null ? 'none' : undefined}>
              {issuer ?? '—'}
              {level !== null && <span className="note">　{say(LEVEL_NAMES[level])}</span>}
            </td>
            <td className={year === null ? 'none' : undefined}>{year ?? '—'}</td>
            <td className={publishedOn === null ? 'date none' : 'date'}>
              {publishedOn === null ? '—' : dateWords(publishedOn, language)}
            </td>
            <td className={`state-${status}`}>{say(STATE_NAMES[status])}</td>
            <td className={score === null ? 'number none' : 'number'} data-name={say(WORDS.coverage)}>
              {score === null ? '—' : totalWords(score)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
