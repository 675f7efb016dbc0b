import { REVIEW } from '../messages/review.js'
import { momentWords, useLanguage } from '../language/language.js'
import { Failed } from '../frame/states.js'
import { ReviewForm } from './review-form.js'
import { DECISIONS, type ReviewedClaim } from './review-types.js'
import { useReviewing } from './reviewing.js'

/** What people decided about one claim, and the way to decide. Nothing where nothing can be reviewed. */
export function ReviewStrip({ claim: key }: { readonly claim: string }) {
  const { say } = useLanguage()
  const reviewing = useReviewing()
  const claim = reviewing?.claims.get(key)
  if (reviewing === null || claim === undefined) return null
  const { judged, open, refusal, decide } = reviewing
  const isOpen = open?.key === key
  return (
    <div className="review">
      <Record judged={judged.get(key)} />
      <div className="decide" role="group">
        {DECISIONS.map((decision) => (
          <button
            key={decision}
            type="button"
            className="plain"
            aria-pressed={isOpen && open.decision === decision}
            onClick={() => decide(key, decision)}
          >
            {say(REVIEW[decision])}
          </button>
        ))}
      </div>
      {isOpen && <ReviewForm key={open.decision} claim={claim} decision={open.decision} />}
      {isOpen && refusal !== null && <Failed refusal={refusal} />}
    </div>
  )
}

function Record({ judged }: { readonly judged: ReviewedClaim | undefined }) {
  const { language, say } = useLanguage()
  if (judged === undefined) return null
  return (
    <ul className="record">
      {judged.reviews.map(({ decision, reason, person, at }) => (
        <li key={at + person}>
          <span className={`chip ${decision}`}>{say(REVIEW[decision])}</span> {person}：{reason}
          <span className="note">{momentWords(at, language)}</span>
        </li>
      ))}
    </ul>
  )
}
