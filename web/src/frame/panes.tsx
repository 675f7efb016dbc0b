import type { ReactNode } from 'react'
import { useLanguage } from '../language/language.js'
import { FRAME } from '../messages/frame.js'

export type Pane = 'text' | 'results'

interface Props {
  readonly text: ReactNode
  readonly results: ReactNode
  readonly names: Readonly<Record<Pane, string>>
  readonly shown: Pane
  readonly onShow: (pane: Pane) => void
}

/** Text and results beside each other; where the screen is too narrow for both, one of them with a switch below. */
export function Panes({ text, results, names, shown, onShow }: Props) {
  const { say } = useLanguage()
  return (
    <>
      <div className="panes" data-shown={shown}>
        <section className="pane text" aria-label={names.text}>
          {text}
        </section>
        <section className="pane results" aria-label={names.results}>
          {results}
        </section>
      </div>
      <div className="switch" role="group" aria-label={say(FRAME.panes)}>
        {(['results', 'text'] as const).map((pane) => (
          <button key={pane} type="button" aria-pressed={pane === shown} onClick={() => onShow(pane)}>
            {names[pane]}
          </button>
        ))}
      </div>
    </>
  )
}
