import { useState } from 'react'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS, type Area } from '../../../src/words.js'
import { totalWords } from '../coverage/percent.js'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import { WORDS } from '../messages/words.js'
import type { Matrix, MatrixRow } from '../service/batches.js'
import { ask, Refusal } from '../service/client.js'
import { useAsked } from '../service/use-asked.js'

interface Profile {
  readonly areas: Readonly<Partial<Record<Area, number>>>
  readonly indicators: Readonly<Record<string, number>>
}

interface Change {
  readonly row: MatrixRow
  readonly before: number
  readonly after: number
}

/** The most that moved; somebody who wants all opens the batch. */
const SHOWN = 10

/** A body's own weights of the areas, and what they did to the stored reports. */
export function Weights() {
  const { language, say } = useLanguage()
  const asked = useAsked<Profile>('/api/v1/profiles')
  const [written, setWritten] = useState<Profile['areas'] | null>(null)
  const [changes, setChanges] = useState<readonly Change[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (asked.state !== 'here') return asked.state === 'failed' ? <Failed refusal={asked.refusal} /> : null
  const areas = written ?? asked.answer.areas
  const keep = async (next: Profile['areas']) => {
    setBusy(true)
    setRefusal(null)
    try {
      const matrix = () => ask<Matrix>('/api/v1/matrix', language)
      const before = await matrix()
      const body = JSON.stringify({ areas: next, indicators: asked.answer.indicators })
      await ask<Profile>('/api/v1/profiles', language, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body,
      })
      setWritten(next)
      setChanges(changesBetween(before.rows, (await matrix()).rows))
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
    }
    setBusy(false)
  }
  return (
    <details className="fold weights">
      <summary>{say(FRAMEWORKS.weights)}</summary>
      <p className="note">{say(FRAMEWORKS.weightsLead)}</p>
      <form
        className="weight-fields"
        onSubmit={(event) => {
          event.preventDefault()
          void keep(areas)
        }}
      >
        {AREAS.map((area) => (
          <label key={area}>
            {say(AREA_NAMES[area])}
            <input
              type="number"
              min={0}
              max={1000}
              step="any"
              required
              value={areas[area] ?? 1}
              onChange={(event) => setWritten({ ...areas, [area]: Number(event.target.value) })}
            />
          </label>
        ))}
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            {say(FRAMEWORKS.weightsKeep)}
          </button>
          <button type="button" disabled={isBusy} onClick={() => void keep({})}>
            {say(FRAMEWORKS.weightsEqual)}
          </button>
        </p>
      </form>
      {refusal !== null && <Failed refusal={refusal} />}
      {changes !== null && <Changes changes={changes} />}
    </details>
  )
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { say } = useLanguage()
  if (changes.length === 0)
    return (
      <p className="note" role="status">
        {say(FRAMEWORKS.weightsSame)}
      </p>
    )
  return (
    <div role="status">
      <p>{say(FRAMEWORKS.weightsChanged, { count: changes.length })}</p>
      <table className="list beside">
        <thead>
          <tr>
            <th scope="col">{say(WORDS.report)}</th>
            <th scope="col" className="number">
              {say(FRAMEWORKS.before)}
            </th>
            <th scope="col" className="number">
              {say(FRAMEWORKS.after)}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map(({ row, before, after }) => (
            <tr key={row.reportId}>
              <th scope="row">
                {row.place ?? row.issuer ?? row.title} <span className="quiet">{row.year}</span>
              </th>
              <td className="number">{totalWords(before)}</td>
              <td className={after > before ? 'number up' : 'number down'}>{totalWords(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Reports whose total moved, those that moved most first. */
function changesBetween(before: readonly MatrixRow[], after: readonly MatrixRow[]): Change[] {
  const scores = new Map(before.map(({ reportId, score }) => [reportId, score]))
  return after
    .flatMap((row) => {
      const was = scores.get(row.reportId)
      return was == null || row.score === null || was === row.score ? [] : [{ row, before: was, after: row.score }]
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}
