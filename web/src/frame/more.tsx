import { useLanguage } from '../language/language.js'
import { WORDS } from '../messages/words.js'

/** Fetches the next page of a list; nothing where there is none. */
export function More({ next }: { readonly next: (() => void) | null }) {
  const { say } = useLanguage()
  if (next === null) return null
  return (
    <p className="more">
      <button type="button" onClick={next}>
        {say(WORDS.more)}
      </button>
    </p>
  )
}
