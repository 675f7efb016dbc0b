import type { ComponentProps } from 'react'
import { LEVELS } from '../../../src/words.js'
import { ChoiceField, PlaceField } from '../frame/filter-fields.js'
import { BATCH } from '../messages/batch.js'
import { MATRIX } from '../messages/matrix.js'
import { LEVEL_NAMES } from '../../../src/messages/names.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import type { MatrixRow } from '../service/batches.js'
import { ONLY, type Filter } from './filter.js'

interface Props {
  readonly rows: readonly MatrixRow[]
  readonly shown: number
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

const ONLY_NAMES = {
  late: BATCH.late,
  incomplete: MATRIX.onlyIncomplete,
  errors: MATRIX.onlyErrors,
  last: MATRIX.onlyLast,
} as const

/** Narrows everything below; offers only what some report has. */
export function MatrixFilters({ rows, shown, filter, onFilter }: Props) {
  const { say } = useLanguage()
  const years = distinct(rows.map(({ year }) => year)).sort((a, b) => b - a)
  const levels = LEVELS.filter((level) => rows.some((row) => row.level === level))
  const provinces = distinct(rows.map(({ province }) => province)).sort((a, b) => a.localeCompare(b, 'zh-CN'))
  const field = (name: keyof Filter) => ({
    value: filter[name],
    onChange: ({ target }: { target: { value: string } }) => onFilter({ ...filter, [name]: target.value }),
  })
  return (
    <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <PlaceField {...field('place')} />
      <Choice name={say(MATRIX.level)} {...field('level')} options={levels.map((id) => [id, say(LEVEL_NAMES[id])])} />
      <Choice name={say(WORDS.year)} {...field('year')} options={years.map((year) => [String(year), String(year)])} />
      <Choice name={say(MATRIX.province)} {...field('province')} options={provinces.map((name) => [name, name])} />
      <Choice name={say(MATRIX.only)} {...field('only')} options={ONLY.map((id) => [id, say(ONLY_NAMES[id])])} />
      <output>{say(MATRIX.shown, { shown, all: rows.length })}</output>
    </form>
  )
}

/** A choice, where there is one to make. */
function Choice(props: ComponentProps<typeof ChoiceField>) {
  return props.options.length < 2 && props.value === '' ? null : <ChoiceField {...props} />
}

function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values)].filter((value) => value !== null)
}
