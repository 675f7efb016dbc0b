import { useState, type FormEvent } from 'react'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import { ask, Refusal } from '../service/client.js'

interface Note {
  readonly line: number
  readonly title: string
  readonly message: string
}

interface Imported {
  readonly framework: { readonly id: string; readonly title: string; readonly indicators: number }
  readonly report: { readonly rows: number; readonly unplaced: readonly Note[]; readonly notes: readonly Note[] }
}

/** Takes in a body's own table of indicators and says row by row what could not be placed. */
export function ImportTable({ onImported }: { readonly onImported: () => void }) {
  const { language, say } = useLanguage()
  const [table, setTable] = useState<File | null>(null)
  const [title, setTitle] = useState('')
  const [years, setYears] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [imported, setImported] = useState<Imported | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const trying = async (work: () => Promise<void>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (table === null) return
    void trying(async () => {
      const body = new FormData()
      body.set('table', table, table.name)
      if (title.trim() !== '') body.set('title', title.trim())
      if (years.trim() !== '') body.set('years', years.trim())
      const answer = await ask<Imported>('/api/v1/frameworks', language, { method: 'POST', body })
      setImported(answer)
      onImported()
    })
  }
  return (
    <details className="fold import">
      <summary>{say(FRAMEWORKS.import)}</summary>
      <p className="note">{say(FRAMEWORKS.importLead)}</p>
      <form className="fields" onSubmit={submit}>
        <label>
          {say(FRAMEWORKS.table)}
          <input type="file" accept=".xlsx,.csv" onChange={(event) => setTable(event.target.files?.[0] ?? null)} />
        </label>
        <label>
          {say(FRAMEWORKS.importTitle)}
          <input maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          {say(FRAMEWORKS.importYears)}
          <input
            pattern="20\d\d(-20\d\d)?"
            placeholder="2026-2030"
            value={years}
            onChange={(event) => setYears(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={table === null || isBusy}>
          {say(FRAMEWORKS.importRun)}
        </button>
        <a className="button" href="/api/v1/frameworks/template" download>
          {say(FRAMEWORKS.template)}
        </a>
      </form>
      {refusal !== null && <Failed refusal={refusal} />}
      {imported !== null && <Outcome imported={imported} />}
    </details>
  )
}

function Outcome({ imported: { framework, report } }: { readonly imported: Imported }) {
  const { say } = useLanguage()
  const { title, indicators } = framework
  const { rows, unplaced, notes } = report
  return (
    <div className="changed" role="status">
      <p className="up">{say(FRAMEWORKS.importedAs, { title, indicators, rows })}</p>
      <Notes title={say(FRAMEWORKS.unplaced, { count: unplaced.length })} notes={unplaced} />
      <Notes title={say(FRAMEWORKS.toCheck, { count: notes.length })} notes={notes} />
    </div>
  )
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }) {
  const { say } = useLanguage()
  if (notes.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {notes.map(({ line, title: row, message }, i) => (
          <li key={i}>
            {say(FRAMEWORKS.line, { line })} {row}：{message}
          </li>
        ))}
      </ul>
    </>
  )
}
