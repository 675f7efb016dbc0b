import type { Message } from '../../../src/messages/say.js'
import { useLanguage } from '../language/language.js'

interface Props {
  readonly name: string
  /** Address without the format, which goes last. */
  readonly path: string
  readonly formats: readonly (readonly [string, Message])[]
}

/** The files that can be saved of one thing. */
export function SaveMenu({ name, path, formats }: Props) {
  const { say } = useLanguage()
  return (
    <details className="menu">
      <summary className="button">{name}</summary>
      <ul>
        {formats.map(([format, words]) => (
          <li key={format}>
            <a href={`${path}?format=${format}`} download>
              {say(words)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
