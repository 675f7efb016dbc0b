import { useEffect, useRef, useSyncExternalStore, type SubmitEvent } from 'react'
import { KEY } from '../messages/key.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import { keyQuestion } from './key.js'

/** Asks for the key when the service wants one. */
export function KeyDialog() {
  const { say } = useLanguage()
  const question = useSyncExternalStore(keyQuestion.subscribe, keyQuestion.current)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (question !== null) dialog.current?.showModal()
  }, [question])
  if (question === null) return null

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = new FormData(event.currentTarget).get('key')
    if (typeof key === 'string' && key.trim() !== '') question.give(key.trim())
  }
  return (
    <dialog ref={dialog} aria-labelledby="key-title" onCancel={() => question.give(null)}>
      <form onSubmit={submit}>
        <h2 id="key-title">{say(KEY.title)}</h2>
        <p role={question.why === 'refused' ? 'alert' : undefined}>{say(KEY[question.why])}</p>
        <label>
          {say(KEY.key)} <input name="key" type="password" autoComplete="off" required autoFocus />
        </label>
        <p className="note">{say(KEY.kept)}</p>
        <button type="submit">{say(KEY.use)}</button>{' '}
        <button type="button" className="plain" onClick={() => question.give(null)}>
          {say(WORDS.cancel)}
        </button>
      </form>
    </dialog>
  )
}
