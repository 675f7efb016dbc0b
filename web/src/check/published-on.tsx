import type { Analysis } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'

interface Props {
  readonly analysis: Analysis
  readonly given: string | undefined
  /** What the last check was told. */
  readonly checked: string | undefined
  readonly onGive: (date: string | undefined) => void
  readonly onRecheck: () => void
}

/** A draft cannot say when it will be public; its author can. */
export function PublishedOn({ analysis, given, checked, onGive, onRecheck }: Props) {
  const { say } = useLanguage()
  const { from } = analysis.report.sources['publishedOn'] ?? { from: 'unknown' }
  if (from === 'text') return null
  return (
    <p className="published">
      <label>
        {say(CHECK.tellPublished)}
        <input type="date" value={given ?? ''} onChange={(event) => onGive(event.target.value || undefined)} />
      </label>
      {given !== checked && (
        <button type="button" onClick={onRecheck}>
          {say(CHECK.recheck)}
        </button>
      )}
    </p>
  )
}
