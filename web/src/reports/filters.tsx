import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { STATE_NAMES } from '../messages/names.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'

interface Props {
  /** A query string without those that are not set. */
  readonly filter: string
  readonly onFilter: (filter: string) => void
}

const STATES = ['queued', 'running', 'done', 'failed'] as const
const FIRST_YEAR = 2015
/** Milliseconds after the last key before the list follows. */
const PAUSE = 300

/** Chooses what the list shows; the list follows as one types. */
export function Filters({ filter, onFilter }: Props) {
  const { say } = useLanguage()
  const [draft, setDraft] = useState(filter)
  const [seen, setSeen] = useState(filter)
  if (seen !== filter) {
    setSeen(filter)
    setDraft(filter)
  }
  useEffect(() => {
    if (draft === filter) return
    const later = setTimeout(() => onFilter(draft), PAUSE)
    return () => clearTimeout(later)
  }, [draft, filter, onFilter])

  const set = new URLSearchParams(draft)
  const field = (name: string) => ({
    name,
    value: set.get(name) ?? '',
    onChange: ({ target }: { target: { value: string } }) => {
      const next = new URLSearchParams(draft)
      if (target.value === '') next.delete(name)
      else next.set(name, target.value)
      setDraft(next.toString())
    },
  })
  const years = Array.from({ length: new Date().getFullYear() - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).reverse()

  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        {say(WORDS.place)}
        <input type="search" maxLength={50} placeholder={say(WORDS.placeHint)} {...field('place')} />
      </label>
      <label>
        {say(WORDS.year)}
        <select {...field('year')}>
          <option value="">{say(WORDS.any)}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </label>
      <label>
        {say(WORDS.status)}
        <select {...field('status')}>
          <option value="">{say(WORDS.any)}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {say(STATE_NAMES[state])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(WORDS.coverage)} {say(REPORTS.from)}
        <input type="number" min={0} max={100} step={5} {...field('scoreMin')} />
      </label>
      <label>
        {say(REPORTS.to)}
        <input type="number" min={0} max={100} step={5} {...field('scoreMax')} />
      </label>
    </form>
  )
}
