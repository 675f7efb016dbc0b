import { memo } from 'react'
import { useLanguage } from '../language/language.js'
import { checkName, SEVERITY_NAMES, STATUS_NAMES } from '../../../src/messages/names.js'
import { RESULT } from '../messages/result.js'
import { ReviewStrip } from '../review/review-strip.js'
import { claimKey } from '../review/review-types.js'
import { markId } from './marks.js'
import type { NumberedFinding } from './order.js'
import { Sides } from './sides.js'

interface Props {
  readonly finding: NumberedFinding
  readonly isChosen: boolean
  readonly isFresh: boolean
  readonly placed: ReadonlySet<string>
  readonly onPlace: (mark: string) => void
}

const QUOTES = 4

export const FindingCard = memo(function FindingCard({ finding, isChosen, isFresh, placed, onPlace }: Props) {
  const { language, say } = useLanguage()
  const { id, check, severity, status, message, quotes, sides, suggestion, basis } = finding

  const claim = claimKey({ kind: 'finding', fingerprint: finding.fingerprint })
  const open = status === 'fail' || status === 'uncertain'
  return (
    <li
      className={`finding ${status} ${severity}`}
      id={id}
      tabIndex={-1}
      data-claim={claim}
      data-chosen={isChosen || undefined}
    >
      <p className="labels">
        <span className={`status ${status}`}>{say(STATUS_NAMES[status])}</span>
        {open && <span className="severity">{say(SEVERITY_NAMES[severity])}</span>}
        <span className="check">{checkName(check, language)}</span>
        {isFresh && <span className="fresh">{say({ zh: '新', en: 'new' })}</span>}
      </p>
      <p className="message">{message}</p>
      {sides !== undefined && sides.length > 0 && <Sides sides={sides} />}
      {suggestion !== undefined && (
        <p className="suggestion">
          <b>{say(RESULT.suggestion)}</b> {suggestion}
        </p>
      )}
      {status !== 'pass' &&
        quotes.slice(0, QUOTES).map((quote, n) =>
          placed.has(markId(id, n)) ? (
            <button
              key={n}
              type="button"
              className="quote"
              title={say(RESULT.toPlace)}
              onClick={() => onPlace(markId(id, n))}
            >
              {quote}
            </button>
          ) : (
            <blockquote key={n}>{quote}</blockquote>
          ),
        )}
      {basis !== undefined && open && (
        <details className="basis">
          <summary>{say(RESULT.basis)}</summary>
          {basis.text}
          {!basis.verified && <span className="note">{say(RESULT.unverified)}</span>}
        </details>
      )}
      {status !== 'pass' && <ReviewStrip claim={claim} />}
    </li>
  )
})
