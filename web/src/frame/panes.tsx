import type { ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { FRAME } from '../messages/frame.js'
import { WORDS } from '../messages/words.js'

export type Pane = 'text' | 'results'

interface Props {
  readonly text: ReactNode
  readonly results: ReactNode
  readonly shown: Pane
  readonly onShow: (pane: Pane) => void
}

/** Text and results beside each other; where the screen is too narrow for both, one of them with a switch below. */
export function Panes({ text, results, shown, onShow }: Props) {
  const { say } = useLanguage()
  return (
    <>
      <div className="panes" data-shown={shown}>
        <section className="pane text" aria-label={say(WORDS.text)}>
          {text}
        </section>
        <section className="pane results" aria-label={say(WORDS.results)}>
          {results}
        </section>
      </div>
      <div className="switch" role="group" aria-label={say(FRAME.panes)}>
        {(['results', 'text'] as const).map((pane) => (
          <button key={pane} type="button" aria-pressed={pane === shown} onClick={() => onShow(pane)}>
            {say(WORDS[pane])}
          </button>
        ))}
      </div>
    </>
  )
}
