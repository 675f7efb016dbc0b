import type { Analysis } from '../../../src/analysis-shape.js'
import { PART_NAMES } from '../../../src/messages/parts.js'
import { dateWords, useLanguage } from '../language/language.js'
import { PART_STATUS_SHORT } from '../messages/names.js'
import { RESULT } from '../messages/result.js'

/** The four parts and the dates at a glance. */
export function RequiredParts({ analysis }: { readonly analysis: Analysis }) {
  const { language, say } = useLanguage()
  const { publishedOn, signedOn } = analysis.report
  const date = (iso: string | null) => (iso === null ? say(RESULT.unknown) : dateWords(iso, language))
  return (
    <ul className="required">
      {analysis.parts.map(({ part, status }) => (
        <li key={part} className={status}>
          <span className="name">{say(PART_NAMES[part])}</span>
          <span className="status">{say(PART_STATUS_SHORT[status])}</span>
        </li>
      ))}
      <li className={publishedOn === null ? 'unknown' : 'date'}>
        <span className="name">{say(RESULT.publishedOn)}</span>
        <span className="status">{date(publishedOn)}</span>
      </li>
      <li className={signedOn === null ? 'unknown' : 'date'}>
        <span className="name">{say(RESULT.signedOn)}</span>
        <span className="status">{date(signedOn)}</span>
      </li>
    </ul>
  )
}
