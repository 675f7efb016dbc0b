import { useState } from 'react'
import { PART_NAMES } from '../../../src/messages/parts.js'
import type { PartStatus, RequiredPart as Part } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { PART_STATUS_SHORT } from '../messages/names.js'
import { REVIEW } from '../messages/review.js'
import { ReviewStrip } from '../review/review-strip.js'
import { claimKey } from '../review/review-types.js'
import { useReviewing } from '../review/reviewing.js'

/** One part and whether it is there. What people decided about it stays in sight; the way to decide opens on demand. */
export function RequiredPart({ part, status }: { readonly part: Part; readonly status: PartStatus }) {
  const { say } = useLanguage()
  const reviewing = useReviewing()
  const [isOpen, setOpen] = useState(false)
  const claim = reviewing?.ofKind('part').find(({ about }) => about === part)
  const key = claim && claimKey(claim)
  const isShown = key !== undefined && (isOpen || reviewing?.open?.key === key || reviewing?.judged.has(key) === true)
  return (
    <li
      className={isShown ? `${status} judged` : status}
      data-claim={key}
      tabIndex={key === undefined ? undefined : -1}
    >
      <span className="name">{say(PART_NAMES[part])}</span>
      <span className="status">{say(PART_STATUS_SHORT[status])}</span>
      {key !== undefined && (
        <button
          type="button"
          className="plain"
          aria-expanded={isShown}
          aria-label={`${say(REVIEW.review)}：${say(PART_NAMES[part])}`}
          onClick={() => setOpen(!isOpen)}
        >
          {say(REVIEW.review)}
        </button>
      )}
      {isShown && <ReviewStrip claim={key} />}
    </li>
  )
}
