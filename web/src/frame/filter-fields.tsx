import { useLanguage } from '../language/language.js'
import { WORDS } from '../messages/words.js'

interface Field {
  readonly value: string
  readonly onChange: (event: { target: { value: string } }) => void
}

/** Narrows a list to places whose names hold what is written. */
export function PlaceField(field: Field) {
  const { say } = useLanguage()
  return (
    <label className="wide">
      {say(WORDS.place)}
      <input type="search" maxLength={50} placeholder={say(WORDS.placeHint)} {...field} />
    </label>
  )
}

interface ChoiceProps extends Field {
  readonly name: string
  /** Value and words of each. */
  readonly options: readonly (readonly [string, string])[]
}

/** Narrows a list to one of several values, or to none of them in particular. */
export function ChoiceField({ name, options, ...field }: ChoiceProps) {
  const { say } = useLanguage()
  return (
    <label>
      {name}
      <select {...field}>
        <option value="">{say(WORDS.any)}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
