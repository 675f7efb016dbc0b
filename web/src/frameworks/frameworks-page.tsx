import { useState } from 'react'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS, type Area } from '../../../src/words.js'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import { WORDS } from '../messages/words.js'
import type { Framework } from '../service/client.js'
import { forgetFrameworks, useFrameworks } from '../service/frameworks.js'
import { Chapters } from './chapters.js'
import { ImportTable } from './import-table.js'
import { WeightsEditor } from './weights-editor.js'

/** Indicators and guidelines of every framework, to read and to search. */
export default function FrameworksPage() {
  const { say } = useLanguage()
  const [turn, setTurn] = useState(0)
  const asked = useFrameworks(turn)
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <Failed refusal={asked.refusal} again={() => setTurn(turn + 1)} />
  // The newest outline in force is what most people come for.
  const latestFirst = asked.answer.frameworks.toSorted((a, b) => (b.years?.[1] ?? 0) - (a.years?.[1] ?? 0))
  return (
    <div className="page frameworks">
      <h1>{say(FRAMEWORKS.title)}</h1>
      <p className="lead">{say(FRAMEWORKS.lead)}</p>
      <ImportTable
        onImported={() => {
          forgetFrameworks()
          setTurn(turn + 1)
        }}
      />
      <WeightsEditor frameworks={latestFirst} />
      <Chosen frameworks={latestFirst} />
    </div>
  )
}

function Chosen({ frameworks }: { readonly frameworks: readonly Framework[] }) {
  const { say } = useLanguage()
  const [id, setId] = useState(frameworks[0]?.id)
  const [words, setWords] = useState('')
  const [area, setArea] = useState<Area | ''>('')
  const framework = frameworks.find((each) => each.id === id)
  return (
    <>
      <div className="editions" role="group" aria-label={say(FRAMEWORKS.title)}>
        {frameworks.map((each) => (
          <button key={each.id} type="button" aria-pressed={each.id === id} onClick={() => setId(each.id)}>
            <strong>{each.title}</strong>
            <span className="note">
              {each.years === null
                ? say(FRAMEWORKS.onlyChosen)
                : say(FRAMEWORKS.years, { from: each.years[0], to: each.years[1] })}
              {' · '}
              {say(FRAMEWORKS.count, countsOf(each))}
            </span>
          </button>
        ))}
      </div>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="wide">
          {say(FRAMEWORKS.search)}
          <input
            type="search"
            value={words}
            placeholder={say(FRAMEWORKS.searchHint)}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        <label>
          {say(WORDS.area)}
          <select value={area} onChange={(event) => setArea(AREAS.find((each) => each === event.target.value) ?? '')}>
            <option value="">{say(FRAMEWORKS.allAreas)}</option>
            {AREAS.map((each) => (
              <option key={each} value={each}>
                {say(AREA_NAMES[each])}
              </option>
            ))}
          </select>
        </label>
      </form>
      {framework !== undefined && <Chapters key={id} framework={framework} words={words.trim()} area={area} />}
    </>
  )
}

function countsOf({ chapters }: Framework): { scored: number; all: number } {
  const indicators = chapters.flatMap((chapter) => chapter.indicators)
  return { scored: indicators.filter(({ scored }) => scored).length, all: indicators.length }
}
