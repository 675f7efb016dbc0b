import { TableHead } from '../frame/table-head.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import { WORDS } from '../messages/words.js'
import type { Compared } from './compared.js'

type Outcome = Compared['promises'][number]

const OUTCOMES = ['not-mentioned', 'partly', 'done', 'unclear'] as const
const NAMES = {
  done: COMPARE.promiseDone,
  partly: COMPARE.promisePartly,
  'not-mentioned': COMPARE.promiseSilent,
  unclear: WORDS.unclear,
} as const

/** What A planned beside what B reports of it; what nobody mentions any more comes first. */
export function Promises({ promises }: { readonly promises: readonly Outcome[] }) {
  const { say } = useLanguage()
  if (promises.length === 0) return <p className="note">{say(COMPARE.noPromises)}</p>
  const ordered = promises.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome))
  return (
    <>
      <ul className="outcomes">
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <span className={`chip outcome-${outcome}`}>{say(NAMES[outcome])}</span>{' '}
            {promises.filter((each) => each.outcome === outcome).length}
          </li>
        ))}
      </ul>
      <table className="list beside passages">
        <TableHead words={[say(COMPARE.promised), say(COMPARE.reported)]} />
        <tbody>
          {ordered.map((promise, i) => (
            <tr key={i}>
              <td>{promise.left.quote.trim()}</td>
              <td>
                <p className="tags">
                  <span className={`chip outcome-${promise.outcome}`}>{say(NAMES[promise.outcome])}</span>
                  {promise.target !== null && <span className="chip">{say(COMPARE.target, promise.target)}</span>}
                  {promise.again !== null && <span className="chip">{say(COMPARE.again)}</span>}
                </p>
                {promise.right.slice(0, 2).map(({ start, quote }) => (
                  <p key={start}>{quote.trim()}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
