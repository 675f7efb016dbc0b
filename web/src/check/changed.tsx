import type { Finding } from '../../../src/analysis-shape.js'
import { totalWords } from '../coverage/percent.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import type { Changes } from './changes.js'

/** What the author's edits did. */
export function Changed({ changes }: { readonly changes: Changes }) {
  const { say } = useLanguage()
  const { gone, fresh, total } = changes
  const nothing = gone.length + fresh.length === 0 && total === null
  return (
    <section className="changed" role="status">
      <h2>{say(CHECK.changed)}</h2>
      {nothing && <p>{say(CHECK.nothingChanged)}</p>}
      {total !== null && (
        <p className={total.after > total.before ? 'up' : 'down'}>
          {say(CHECK.scoreMoved, { before: totalWords(total.before), after: totalWords(total.after) })}
        </p>
      )}
      <Messages title={say(CHECK.gone, { count: gone.length })} findings={gone} tone="up" />
      <Messages title={say(CHECK.fresh, { count: fresh.length })} findings={fresh} tone="down" />
    </section>
  )
}

interface MessagesProps {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly tone: 'up' | 'down'
}

function Messages({ title, findings, tone }: MessagesProps) {
  if (findings.length === 0) return null
  return (
    <>
      <p className={tone}>{title}</p>
      <ul>
        {findings.slice(0, 20).map(({ fingerprint, message }) => (
          <li key={fingerprint}>{message}</li>
        ))}
      </ul>
    </>
  )
}
