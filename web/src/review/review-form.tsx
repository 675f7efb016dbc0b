import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useLanguage } from '../language/language.js'
import { REVIEW } from '../messages/review.js'
import { Correction, correctionOf } from './correction.js'
import type { Claim, Decision } from './review-types.js'
import { useReviewing } from './reviewing.js'

/** Reason, name and, where something is set right, what is right. Escape leaves it. */
export function ReviewForm({ claim, decision }: { readonly claim: Claim; readonly decision: Decision }) {
  const { say } = useLanguage()
  const reviewing = useReviewing()
  const [reason, setReason] = useState(decision === 'confirmed' ? say(REVIEW.isRight) : '')
  const [person, setPerson] = useState(reviewing?.person ?? '')
  const [value, setValue] = useState<unknown>(correctionOf(claim))
  const [isBusy, setBusy] = useState(false)
  if (reviewing === null) return null
  const isComplete = reason.trim() !== '' && person.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete || isBusy) return
    setBusy(true)
    const given = { decision, reason: reason.trim(), person: person.trim() }
    await reviewing.keep(claim, decision === 'corrected' ? { ...given, value } : given)
    setBusy(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.stopPropagation()
    reviewing.leave()
  }
  return (
    <form className="review-form" onSubmit={(event) => void submit(event)} onKeyDown={press}>
      {decision === 'corrected' && <Correction claim={claim} value={value} onValue={setValue} />}
      <label>
        {say(REVIEW.reason)}
        <input autoFocus maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <label className="person">
        {say(REVIEW.person)}
        <input maxLength={100} value={person} onChange={(event) => setPerson(event.target.value)} />
      </label>
      <button type="submit" className="primary" disabled={!isComplete || isBusy}>
        {say(REVIEW.keep)}
      </button>
      <button type="button" onClick={reviewing.leave}>
        {say(REVIEW.leave)}
      </button>
    </form>
  )
}
