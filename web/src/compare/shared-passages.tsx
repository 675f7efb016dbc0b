import { percent } from '../coverage/percent.js'
import { TableHead } from '../frame/table-head.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import type { Compared } from './compared.js'

/** So many passages are enough to see what was copied. */
const SHOWN = 30

/** Text that two stored reports share, side by side. */
export function SharedPassages({ shared }: { readonly shared: Compared['shared'][number] | undefined }) {
  const { say } = useLanguage()
  if (shared === undefined || shared.passages.length === 0) return <p className="note">{say(COMPARE.noShared)}</p>
  return (
    <>
      <p className="note">{say(COMPARE.sharedNote, { characters: shared.characters, share: percent(shared.share) })}</p>
      <table className="list beside passages">
        <TableHead words={[say(COMPARE.first), say(COMPARE.second)]} />
        <tbody>
          {shared.passages.slice(0, SHOWN).map((passage, i) => (
            <tr key={i}>
              <td>{passage.left.quote}</td>
              <td>{passage.right.quote}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
