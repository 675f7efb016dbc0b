import { AREA_NAMES, PART_STATUS_NAMES } from '../../../src/messages/parts.js'
import type { Message } from '../../../src/messages/say.js'
import { AREAS, COVERAGE_LEVELS, FINDING_STATUSES, PART_STATUSES, SHORTFALL_KINDS } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { COVERAGE_NAMES, KIND_NAMES, STATUS_NAMES } from '../../../src/messages/names.js'
import { REVIEW } from '../messages/review.js'
import { WORDS } from '../messages/words.js'
import type { Claim } from './review-types.js'

interface Tags {
  readonly areas: readonly string[]
  readonly clauses: readonly string[]
}

/** What may stand in place of what the machine said, by kind of claim; tags are chosen otherwise. */
const CHOICES: Readonly<Record<Exclude<Claim['kind'], 'tag'>, readonly (readonly [unknown, Message])[]>> = {
  finding: FINDING_STATUSES.map((status) => [status, STATUS_NAMES[status]]),
  shortfall: [...SHORTFALL_KINDS.map((kind) => [kind, KIND_NAMES[kind]] as const), [null, REVIEW.noShortfall]],
  part: PART_STATUSES.map((status) => [status, PART_STATUS_NAMES[status]]),
  level: COVERAGE_LEVELS.map((level) => [level, COVERAGE_NAMES[level]]),
}

/** What a correction begins with: for tags the machine's own, else the first that differs from it. */
export function correctionOf(claim: Claim): unknown {
  if (claim.kind === 'tag') return claim.machine
  return CHOICES[claim.kind].find(([value]) => value !== claim.machine)?.[0]
}

interface Props {
  readonly claim: Claim
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

/** Says what is right instead. */
export function Correction({ claim, value, onValue }: Props) {
  const { say } = useLanguage()
  if (claim.kind === 'tag') return <TagCorrection tags={value as Tags} onTags={onValue} />
  const choices = CHOICES[claim.kind]
  return (
    <label>
      {say(REVIEW.value)}
      <select
        value={choices.findIndex(([each]) => each === value)}
        onChange={(event) => onValue(choices[Number(event.target.value)]?.[0])}
      >
        {choices.map(([, name], i) => (
          <option key={i} value={i}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  )
}

function TagCorrection({ tags, onTags }: { readonly tags: Tags; readonly onTags: (tags: Tags) => void }) {
  const { say } = useLanguage()
  return (
    <>
      <fieldset>
        <legend>{say(WORDS.area)}</legend>
        {AREAS.map((area) => (
          <label key={area}>
            <input
              type="checkbox"
              checked={tags.areas.includes(area)}
              onChange={({ target }) => {
                const others = tags.areas.filter((each) => each !== area)
                onTags({ ...tags, areas: target.checked ? [...others, area] : others })
              }}
            />
            {say(AREA_NAMES[area])}
          </label>
        ))}
      </fieldset>
      <label>
        {say(REVIEW.clauses)}
        <input
          defaultValue={tags.clauses.join('、')}
          onChange={({ target }) => onTags({ ...tags, clauses: target.value.split(/[、,，\s]+/).filter(Boolean) })}
        />
      </label>
    </>
  )
}
