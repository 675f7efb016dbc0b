import type { CoverageLevel } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { COVERAGE_NAMES } from '../../../src/messages/names.js'

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
      {say(COVERAGE_NAMES[level])}
    </span>
  )
}
