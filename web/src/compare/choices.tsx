import { useState } from 'react'
import { Link } from 'wouter'
import { PlaceField } from '../frame/filter-fields.js'
import { Empty, Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import { REPORT } from '../messages/report.js'
import type { ReportSummary } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'
import { useLater } from '../service/use-later.js'

interface Page {
  readonly reports: readonly ReportSummary[]
}

type Side = 'a' | 'b'

interface Props {
  /** Ids of the two, empty where none is chosen. */
  readonly a: string
  readonly b: string
  readonly onChoose: (side: Side, id: string) => void
  readonly onSwap: () => void
}

/** The most reports that one list offers; a word of the place narrows a longer one. */
const OFFERED = 200

/** Chooses two of the stored reports. */
export function Choices({ a, b, onChoose, onSwap }: Props) {
  const { say } = useLanguage()
  const [place, setPlace] = useState('')
  const query = new URLSearchParams({ status: 'done', limit: String(OFFERED) })
  const sought = useLater(place)
  if (sought !== '') query.set('place', sought)
  const list = useAsked<Page>(`/api/v1/reports?${query}`)
  const reports = list.state === 'here' ? list.answer.reports : []
  if (list.state === 'failed') return <Failed refusal={list.refusal} />
  if (sought === '' && list.state === 'loading') return <Loading />
  if (sought === '' && reports.length < 2)
    return (
      <Empty title={say(COMPARE.tooFew)}>
        <Link href="/reports">{say(COMPARE.toReports)}</Link>
      </Empty>
    )
  const choice = (side: Side, id: string, name: string) => (
    <Choice name={name} reports={reports} id={id} onChoose={(chosen) => onChoose(side, chosen)} />
  )
  return (
    <>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <PlaceField value={place} onChange={({ target }) => setPlace(target.value)} />
        {sought !== '' && list.state === 'here' && (
          <output>
            {reports.length === 0 ? say(COMPARE.noneFound) : say(COMPARE.found, { count: reports.length })}
          </output>
        )}
      </form>
      <div className="choice">
        {choice('a', a, say(COMPARE.first))}
        <button type="button" onClick={onSwap} disabled={a === '' || b === ''}>
          {say(COMPARE.swap)}
        </button>
        {choice('b', b, say(COMPARE.second))}
      </div>
      {(a === '' || b === '') && (
        <Empty title={say(COMPARE.chooseTwo)}>
          <p className="note">{say(COMPARE.chooseTwoMore)}</p>
        </Empty>
      )}
    </>
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
  const isListed = id === '' || reports.some((each) => each.id === id)
  // One that the list leaves out stays chosen.
  const other = useAsked<ReportSummary>(isListed ? null : `/api/v1/reports/${encodeURIComponent(id)}`)
  const offered = isListed || other.state !== 'here' ? reports : [other.answer, ...reports]
  return (
    <label>
      <b>{name}</b>
      <select value={id} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{say(COMPARE.choose)}</option>
        {offered.map(({ id: each, issuer, title, fileName, year, revision, current }) => (
          <option key={each} value={each}>
            {[
              year,
              issuer ?? title ?? fileName,
              current || revision === null ? null : say(REPORT.revisionNumber, { number: revision }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </option>
        ))}
      </select>
    </label>
  )
}
