import { useState } from 'react'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'
import { FindingCard } from './finding-card.js'
import { isOpen, type NumberedFinding } from './order.js'

interface Props {
  /** Heaviest first. */
  readonly findings: readonly NumberedFinding[]
  readonly chosen: string | null
  /** Shows the place of a mark in the text; absent ones were edited away. */
  readonly onPlace: (mark: string) => void
  readonly placed: ReadonlySet<string>
  readonly fresh?: ReadonlySet<string> | undefined
}

/** So many cards at a time: a list of ten thousand is turned like pages. */
const AT_ONCE = 100

export function FindingList({ findings, ...rest }: Props) {
  const { say } = useLanguage()
  const open = findings.filter(isOpen)
  const unknown = findings.filter(({ status }) => status === 'not_assessable')
  const passed = findings.filter(({ status }) => status === 'pass')
  return (
    <div className="findings">
      {open.length === 0 ? (
        <div className="fine">
          <strong>{say(RESULT.noFindings)}</strong>
          <p>{say(RESULT.noFindingsMore)}</p>
        </div>
      ) : (
        <Cards findings={open} {...rest} />
      )}
      <Fold title={say(RESULT.notAssessed, { count: unknown.length })} findings={unknown} {...rest} />
      <Fold title={say(RESULT.passed, { count: passed.length })} findings={passed} {...rest} />
    </div>
  )
}

function Cards({ findings, chosen, ...rest }: Props) {
  const { language, say } = useLanguage()
  const [page, setPage] = useState(0)
  const [seen, setSeen] = useState(chosen)
  if (seen !== chosen) {
    setSeen(chosen)
    const at = findings.findIndex(({ id }) => id === chosen)
    if (at >= 0) setPage(Math.floor(at / AT_ONCE))
  }
  const first = page * AT_ONCE
  const last = Math.min(findings.length, first + AT_ONCE)
  const number = (n: number) => n.toLocaleString(language)
  return (
    <>
      <ol>
        {findings.slice(first, last).map((finding) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            isChosen={finding.id === chosen}
            isFresh={rest.fresh?.has(finding.fingerprint) ?? false}
            onPlace={rest.onPlace}
            placed={rest.placed}
          />
        ))}
      </ol>
      {findings.length > AT_ONCE && (
        <p className="turn">
          <button type="button" disabled={first === 0} onClick={() => setPage(page - 1)}>
            {say(RESULT.pageBefore)}
          </button>
          <span role="status">
            {say(RESULT.pageOf, { first: number(first + 1), last: number(last), all: number(findings.length) })}
          </span>
          <button type="button" disabled={last === findings.length} onClick={() => setPage(page + 1)}>
            {say(RESULT.pageNext)}
          </button>
        </p>
      )}
    </>
  )
}

function Fold({ title, ...rest }: Props & { readonly title: string }) {
  if (rest.findings.length === 0) return null
  return (
    <details className="fold">
      <summary>{title}</summary>
      <Cards {...rest} />
    </details>
  )
}
