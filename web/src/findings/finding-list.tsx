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

/** So many cards at first; somebody who wants the ten thousandth asks for it. */
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
  return (
    <ol>
      {findings.map((finding, i) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          lazy={i >= AT_ONCE}
          isChosen={finding.id === chosen}
          isFresh={rest.fresh?.has(finding.fingerprint) ?? false}
          onPlace={rest.onPlace}
          placed={rest.placed}
        />
      ))}
    </ol>
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
