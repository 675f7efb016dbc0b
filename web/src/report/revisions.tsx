import { Link } from 'wouter'
import { totalWords } from '../coverage/percent.js'
import { momentWords, useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import { WORDS } from '../messages/words.js'
import type { ReportSummary } from '../service/client.js'
import { useFrameworks } from '../service/frameworks.js'
import { useAsked } from '../service/use-asked.js'

interface Page {
  readonly reports: readonly ReportSummary[]
}

/** The other reports of the same issuer and year, each with a way to it and to a comparison. Nothing where there is none. */
export function Revisions({ summary }: { readonly summary: ReportSummary }) {
  const { language, say } = useLanguage()
  const { id, issuer, place, year } = summary
  const query =
    issuer === null || year === null
      ? null
      : new URLSearchParams({ issuer, year: String(year), status: 'done', limit: '200' })
  const asked = useAsked<Page>(query === null ? null : `/api/v1/reports?${query}`)
  const frameworks = useFrameworks()
  const others =
    asked.state === 'here' ? asked.answer.reports.filter((each) => each.id !== id && each.place === place) : []
  if (others.length === 0) return null
  const titleOf = (framework: string | null) =>
    frameworks.state === 'here' ? frameworks.answer.frameworks.find((each) => each.id === framework)?.title : undefined
  return (
    <details className="fold revisions">
      <summary>{say(REPORT.otherRevisions, { count: others.length })}</summary>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <Link href={`/reports/${other.id}`}>
              {say(REPORT.revisionNumber, { number: other.revision ?? 1 })}
              {!other.current && `（${say(WORDS.notCurrent)}）`}
            </Link>
            {other.framework !== summary.framework && <span className="chip">{titleOf(other.framework)}</span>}
            <span className="note">{say(REPORT.receivedOn, { on: momentWords(other.createdAt, language) })}</span>
            {other.score !== null && (
              <span className="note">
                {say(WORDS.coverage)} {totalWords(other.score)}
              </span>
            )}
            <Link className="to-compare" href={compareAddress(summary, other)}>
              {say(REPORT.compareTwo)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The earlier of the two is read as the one before. */
function compareAddress(one: ReportSummary, other: ReportSummary): string {
  const [a, b] = [one, other].toSorted((x, y) => x.createdAt.localeCompare(y.createdAt))
  return `/compare?${new URLSearchParams({ a: a?.id ?? '', b: b?.id ?? '' })}`
}
