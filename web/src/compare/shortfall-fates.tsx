import { TableHead } from '../frame/table-head.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import type { Compared } from './compared.js'

type Fate = Compared['shortfalls'][number]

const FATES = ['repeated', 'in-substance', 'gone', 'new'] as const
const NAMES = {
  repeated: COMPARE.fateRepeated,
  'in-substance': COMPARE.fateInSubstance,
  gone: COMPARE.fateGone,
  new: COMPARE.fateNew,
} as const

/** Shortfalls of both beside each other: what is admitted again comes first. */
export function ShortfallFates({ fates }: { readonly fates: readonly Fate[] }) {
  const { say } = useLanguage()
  if (fates.length === 0) return <p className="note">{say(COMPARE.noFates)}</p>
  const ordered = fates.toSorted((a, b) => FATES.indexOf(a.fate) - FATES.indexOf(b.fate))
  return (
    <table className="list beside passages">
      <TableHead words={[say(COMPARE.first), say(COMPARE.second)]} />
      <tbody>
        {ordered.map(({ fate, left, right, promised }, i) => (
          <tr key={i}>
            <td>
              {left?.quote.trim() ?? '—'}
              {promised !== null && (
                <p className="note">
                  {say(COMPARE.promisedThen)}
                  {promised.quote.trim()}
                </p>
              )}
            </td>
            <td>
              <p className="tags">
                <span className={`chip fate-${fate}`}>{say(NAMES[fate])}</span>
              </p>
              {right?.quote.trim() ?? '—'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
