import { Link, useSearchParams } from 'wouter'
import { Empty, Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import type { ReportSummary, StoredReport } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'
import { Beside } from './beside.js'

interface Page {
  readonly reports: readonly ReportSummary[]
}

/** Two stored reports beside each other; the address says which, so that it can be passed on. */
export default function ComparePage() {
  const { say } = useLanguage()
  const [query, setQuery] = useSearchParams()
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? '']
  const list = useAsked<Page>('/api/v1/reports?status=done&limit=200')
  if (list.state === 'loading') return <Loading />
  if (list.state === 'failed') return <Failed refusal={list.refusal} />
  const { reports } = list.answer
  const choose = (side: 'a' | 'b', id: string) =>
    setQuery((before) => {
      before.set(side, id)
      return before
    })
  const swap = () =>
    setQuery((before) => {
      before.set('a', b)
      before.set('b', a)
      return before
    })
  return (
    <div className="page compare">
      <h1>{say(COMPARE.title)}</h1>
      <p className="lead">{say(COMPARE.lead)}</p>
      {reports.length < 2 ? (
        <Empty title={say(COMPARE.tooFew)}>
          <Link href="/reports">{say(COMPARE.toReports)}</Link>
        </Empty>
      ) : (
        <>
          <div className="choice">
            <Choice name={say(COMPARE.first)} reports={reports} id={a} onChoose={(id) => choose('a', id)} />
            <button type="button" onClick={swap} disabled={a === '' || b === ''}>
              {say(COMPARE.swap)}
            </button>
            <Choice name={say(COMPARE.second)} reports={reports} id={b} onChoose={(id) => choose('b', id)} />
          </div>
          {a !== '' && b !== '' && <Both key={`${a} ${b}`} a={a} b={b} />}
        </>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly reports: readonly ReportSummary[]
  readonly id: string
  readonly onChoose: (id: string) => void
}

function Choice({ name, reports, id, onChoose }: ChoiceProps) {
  const { say } = useLanguage()
  return (
    <label>
      <b>{name}</b>
      <select value={id} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say(COMPARE.choose)}</option>
        {reports.map(({ id: each, issuer, title, fileName, year }) => (
          <option key={each} value={each}>
            {[year, issuer ?? title ?? fileName].filter((part) => part !== null).join(' · ')}
          </option>
        ))}
      </select>
    </label>
  )
}

function Both({ a, b }: { readonly a: string; readonly b: string }) {
  const first = useAsked<StoredReport>(`/api/v1/reports/${encodeURIComponent(a)}`)
  const second = useAsked<StoredReport>(`/api/v1/reports/${encodeURIComponent(b)}`)
  for (const asked of [first, second]) if (asked.state === 'failed') return <Failed refusal={asked.refusal} />
  if (first.state !== 'here' || second.state !== 'here') return <Loading />
  const [left, right] = [first.answer, second.answer]
  if (left.analysis === undefined || right.analysis === undefined) return <Loading />
  return <Beside ids={[left.id, right.id]} a={left.analysis} b={right.analysis} />
}
