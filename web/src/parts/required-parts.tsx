import type { Analysis } from '../../../src/analysis-shape.js'
import { dateWords } from '../../../src/messages/dates.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { RequiredPart } from './required-part.js'

/** The four parts and the dates at a glance; where reviews are kept, each part can be judged. */
export function RequiredParts({ analysis }: { readonly analysis: Analysis }) {
  const { language, say } = useLanguage()
  const { publishedOn, signedOn } = analysis.report
  const date = (name: string, iso: string | null) => (
    <li className={iso === null ? 'date unknown' : 'date'}>
      <span className="name">{name}</span>
      <span className="status">{iso === null ? say(RESULT.unknown) : dateWords(iso, language)}</span>
    </li>
  )
  return (
    <ul className="required">
      {analysis.parts.map(({ part, status }) => (
        <RequiredPart key={part} part={part} status={status} />
      ))}
      {date(say(WORDS.publishedOn), publishedOn)}
      {date(say(RESULT.signedOn), signedOn)}
    </ul>
  )
}
