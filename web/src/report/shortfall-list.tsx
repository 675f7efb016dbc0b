import type { ReactNode } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { admitted } from '../../../src/shortfalls/admitted.js'
import type { Range } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { KIND_NAMES } from '../../../src/messages/names.js'
import { RESULT } from '../messages/result.js'
import { ReviewStrip } from '../review/review-strip.js'
import { claimKey } from '../review/review-types.js'
import { useReviewing } from '../review/reviewing.js'
import { causeMark } from '../text/marks.js'

interface Props {
  readonly analysis: Analysis
  readonly chosen: string | null
  readonly onPlace: (mark: string) => void
}

/** Each admitted shortfall with the cause given and the plan sentence that answers it. */
export function ShortfallList({ analysis, chosen, onPlace }: Props) {
  const { say } = useLanguage()
  const { text } = analysis
  const { shortfalls, loose } = admitted(analysis.shortfalls)
  const reviewing = useReviewing()
  const claimAt = (start: number) => {
    const number = analysis.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end)
    const claim = reviewing?.ofKind('shortfall')[number]
    return claim && claimKey(claim)
  }
  if (shortfalls.length + loose.length === 0) return <p className="fine">{say(RESULT.noShortfalls)}</p>
  const quote = (range: Range, mark: string) => (
    <button type="button" className="quote" onClick={() => onPlace(mark)}>
      {text.slice(range.start, range.end).trim()}
    </button>
  )
  return (
    <ol className="shortfalls">
      {[...shortfalls, ...loose].map((shortfall) => {
        const { start, end, areas, kind, cause, answeredBy } = shortfall
        const causedBy = causeMark(shortfall)
        return (
          <li
            key={start}
            id={`card-shortfall-${start}`}
            tabIndex={-1}
            data-claim={claimAt(start)}
            data-chosen={
              chosen === `shortfall-${start}` ||
              (causedBy !== null && chosen === causedBy) ||
              (answeredBy !== null && chosen === `answer-${answeredBy.start}`) ||
              undefined
            }
          >
            <p className="tags">
              <span className="chip shortfall">{say(KIND_NAMES[kind])}</span>
              {areas.map((area) => (
                <span key={area} className="chip">
                  {say(AREA_NAMES[area])}
                </span>
              ))}
            </p>
            {quote({ start, end }, `shortfall-${start}`)}
            {kind !== 'cause' && (
              <Link name={say(KIND_NAMES.cause)} without={say(RESULT.noCause)}>
                {cause !== null && causedBy !== null && (
                  <span id={`card-cause-${cause.start}`} tabIndex={-1}>
                    {quote(cause, causedBy)}
                  </span>
                )}
              </Link>
            )}
            {kind !== 'cause' && (
              <Link name={say(RESULT.answer)} without={say(RESULT.noAnswer)}>
                {answeredBy !== null && (
                  <span id={`card-answer-${answeredBy.start}`} tabIndex={-1}>
                    {quote(answeredBy, `answer-${answeredBy.start}`)}
                  </span>
                )}
              </Link>
            )}
            <ReviewStrip claim={claimAt(start) ?? ''} />
          </li>
        )
      })}
    </ol>
  )
}

interface LinkProps {
  readonly name: string
  readonly without: string
  readonly children: ReactNode
}

function Link({ name, without, children }: LinkProps) {
  return (
    <div className="link">
      <span className="arrow">{children === false ? without : name}</span>
      {children}
    </div>
  )
}
