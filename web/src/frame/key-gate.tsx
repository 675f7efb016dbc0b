import { useState, useSyncExternalStore, type FormEvent, type ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { FRAME } from '../language/messages.js'
import { keyState, takeKey } from '../service/key.js'

/** Shows the pages, or asks for a key where the service wants one. The pages start anew with it. */
export function KeyGate({ children }: { readonly children: ReactNode }) {
  const { say } = useLanguage()
  const isAsked = useSyncExternalStore(keyState.subscribe, keyState.isAsked)
  const hasKey = useSyncExternalStore(keyState.subscribe, keyState.hasKey)
  const [written, setWritten] = useState('')
  if (!isAsked) return children
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (written.trim() !== '') takeKey(written.trim())
    setWritten('')
  }
  return (
    <form className="page narrow key-gate" onSubmit={submit}>
      <h1>{say(FRAME.keyTitle)}</h1>
      <p className="lead">{say(hasKey ? FRAME.keyWrong : FRAME.keyLead)}</p>
      <label>
        {say(FRAME.key)}
        <input
          type="password"
          autoComplete="current-password"
          autoFocus
          value={written}
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>
      <button type="submit" className="primary" disabled={written.trim() === ''}>
        {say(FRAME.keyUse)}
      </button>
      <p className="note">{say(FRAME.keyNote)}</p>
    </form>
  )
}
