import { Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { WORDS } from '../messages/words.js'
import type { Draft } from '../service/client.js'

interface Props {
  readonly draft: Draft
  readonly onStop: () => void
}

/** What is being read, that it takes seconds, and a way back. */
export function Running({ draft, onStop }: Props) {
  const { say } = useLanguage()
  const what = 'file' in draft ? draft.file.name : say(CHECK.pasted, { count: draft.text.length.toLocaleString() })
  return (
    <section className="checking" aria-label={say(CHECK.running)}>
      <Loading words={say(CHECK.running)} />
      <p className="what">{what}</p>
      <p className="note">{say(CHECK.runningMore)}</p>
      <button type="button" onClick={onStop}>
        {say(WORDS.cancel)}
      </button>
    </section>
  )
}
