import type { CoverageLevel } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../language/messages.js'

const NAMES = [RESULT.level0, RESULT.level1, RESULT.level2, RESULT.level3] as const

/** How far an indicator is covered: three steps and a word. */
export function Level({ level }: { readonly level: CoverageLevel }) {
  const { say } = useLanguage()
  return (
    <span className={`level level-${level}`}>
      <span className="steps" aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <i key={step} className={step <= level ? 'on' : undefined} />
        ))}
      </span>
      {say(NAMES[level])}
    </span>
  )
}
