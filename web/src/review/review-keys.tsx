import type { KeyboardEvent, ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { REVIEW } from '../messages/review.js'
import { totalWords } from '../coverage/percent.js'
import type { Decision } from './review-types.js'
import { useReviewing } from './reviewing.js'

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 }
const ORDERS: Readonly<Record<string, Decision>> = { c: 'confirmed', x: 'dismissed', e: 'corrected' }

/** Moves from claim to claim and decides about them without a mouse. Claims are what carries `data-claim`. */
export function ReviewKeys({ children }: { readonly children: ReactNode }) {
  const reviewing = useReviewing()
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return
    if (target.matches('input:not([type=checkbox]), textarea, select')) return
    const step = STEPS[key]
    const order = ORDERS[key]
    const here = target.closest<HTMLElement>('[data-claim]')
    if (step !== undefined) {
      const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-claim]')].filter(isDrawn)
      const next = here === null ? all[0] : all[all.indexOf(here) + step]
      if (next === undefined) return
      event.preventDefault()
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    } else if (order !== undefined && here?.dataset['claim'] !== undefined && reviewing !== null) {
      event.preventDefault()
      reviewing.decide(here.dataset['claim'], order)
    }
  }
  return (
    <div className="review-keys" onKeyDown={press}>
      {children}
    </div>
  )
}

function isDrawn(element: HTMLElement): boolean {
  return element.offsetParent !== null
}

/** How much was reviewed, and what that makes of the score. */
export function ReviewState() {
  const { say } = useLanguage()
  const reviewing = useReviewing()
  if (reviewing === null) return null
  const { claims, score, agreements } = reviewing.reviews
  const { machine, reviewed } = score
  return (
    <p className="review-state note">
      {claims.length > 0 && <b>{say(REVIEW.done, { count: claims.length })}　</b>}
      {machine !== null && reviewed !== null && machine !== reviewed && (
        <span>{say(REVIEW.scores, { machine: totalWords(machine), reviewed: totalWords(reviewed) })}　</span>
      )}
      {agreements.map(({ people, observed }) => (
        <span key={people.join()}>
          {say(REVIEW.agreement, { people: people.join('、'), observed: (observed * 100).toFixed(0) })}　
        </span>
      ))}
      <span className="keys">{say(REVIEW.keys)}</span>
    </p>
  )
}
