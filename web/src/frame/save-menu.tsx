import { useState } from 'react'
import type { Message } from '../../../src/messages/say.js'
import { useLanguage } from '../language/language.js'
import { Refusal } from '../service/client.js'
import { save } from '../service/save.js'
import { Failed } from './states.js'

interface Props {
  readonly name: string
  /** Address without the format, which goes last. */
  readonly path: string
  readonly formats: readonly (readonly [string, Message])[]
}

/** The files that can be saved of one thing. */
export function SaveMenu({ name, path, formats }: Props) {
  const { language, say } = useLanguage()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const take = (format: string) => async () => {
    setBusy(format)
    setRefusal(null)
    try {
      await save(`${path}?format=${format}`, language)
    } catch (error) {
      setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))
    }
    setBusy(null)
  }
  return (
    <details className="menu">
      <summary className="button">{name}</summary>
      <ul>
        {formats.map(([format, words]) => (
          <li key={format}>
            <button type="button" disabled={busy !== null} onClick={() => void take(format)()}>
              {say(words)}
              {busy === format && <span className="spinner" aria-hidden="true" />}
            </button>
          </li>
        ))}
        {refusal !== null && (
          <li>
            <Failed refusal={refusal} />
          </li>
        )}
      </ul>
    </details>
  )
}
