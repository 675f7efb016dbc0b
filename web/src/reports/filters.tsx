import { useEffect, useState } from 'react'
import { ChoiceField, PlaceField } from '../frame/filter-fields.js'
import { useLanguage } from '../language/language.js'
import { STATE_NAMES } from '../messages/names.js'
import { REPORTS } from '../messages/reports.js'
import { WORDS } from '../messages/words.js'

interface Props {
  /** A query string without those that are not set. */
  readonly filter: string
  readonly onFilter: (filter: string) => void
}

/** Parameters of the address that narrow the list. */
export const FILTER_NAMES: ReadonlySet<string> = new Set(['place', 'year', 'status', 'scoreMin', 'scoreMax'])

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
      <PlaceField {...field('place')} />
      <ChoiceField name={say(WORDS.year)} {...field('year')} options={years.map((year) => [`${year}`, `${year}`])} />
      <ChoiceField
        name={say(WORDS.status)}
        {...field('status')}
        options={STATES.map((state) => [state, say(STATE_NAMES[state])])}
      />
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
