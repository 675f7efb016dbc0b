import type { Analysis } from '../../../src/analysis-shape.js'
import { AREA_NAMES, PART_NAMES } from '../../../src/messages/parts.js'
import { useLanguage } from '../language/language.js'
import { KIND_NAMES } from '../../../src/messages/names.js'
import { CONTEXT_NAMES, REPORT } from '../messages/report.js'
import { WORDS } from '../messages/words.js'
import { ReviewStrip } from '../review/review-strip.js'
import { claimKey } from '../review/review-types.js'
import { useReviewing } from '../review/reviewing.js'
import { useIndicators } from '../service/frameworks.js'

interface Props {
  readonly analysis: Analysis
  /** Its number; null while none was pointed at. */
  readonly sentence: number | null
  readonly onClose: () => void
}

type Tag = Analysis['sentences'][number]['indicators'][number]

/** What one sentence was tagged with, how surely, and on what evidence. */
export function Inspector({ analysis, sentence: number, onClose }: Props) {
  const { say } = useLanguage()
  const indicators = useIndicators(analysis.framework)
  const sentence = number === null ? undefined : analysis.sentences[number]
  const reviewing = useReviewing()
  const claim = number === null ? undefined : reviewing?.ofKind('tag')[number]
  return (
    <aside
      className={sentence === undefined ? 'inspector idle' : 'inspector'}
      aria-label={say(REPORT.tags)}
      data-claim={claim && claimKey(claim)}
      tabIndex={-1}
    >
      <h2>
        {say(REPORT.tags)}
        {sentence !== undefined && (
          <button type="button" className="plain" aria-label={say({ zh: '关闭', en: 'Close' })} onClick={onClose}>
            ×
          </button>
        )}
      </h2>
      {sentence === undefined ? (
        <p className="note">{say(REPORT.tagsHint)}</p>
      ) : (
        <>
          <p className="tags">
            <span className="chip">{say(PART_NAMES[sentence.part])}</span>
            {sentence.shortfall !== null && (
              <span className="chip shortfall">
                {say(WORDS.shortfalls)} · {say(KIND_NAMES[sentence.shortfall.kind])}
              </span>
            )}
            {sentence.areas.map(({ id, p }) => (
              <span key={id} className="chip area">
                {say(AREA_NAMES[id])} <Probability p={p} />
              </span>
            ))}
          </p>
          {sentence.areas.length === 0 && <p className="note">{say(REPORT.noTags)}</p>}
          <ul>
            {sentence.indicators.map((tag) => {
              const indicator = indicators.get(tag.id)
              return (
                <li key={tag.id}>
                  <span className="clause">{indicator?.number ?? tag.id}</span>
                  <span className="name">{indicator?.title}</span>
                  <Probability p={tag.p} />
                  <Evidence evidence={tag.evidence} />
                </li>
              )
            })}
          </ul>
          {claim !== undefined && <ReviewStrip key={claimKey(claim)} claim={claimKey(claim)} />}
        </>
      )}
    </aside>
  )
}

function Probability({ p }: { readonly p: number | null }) {
  const { say } = useLanguage()
  return <span className="p">{p === null ? say(REPORT.unscored) : `${(p * 100).toFixed(0)}%`}</span>
}

function Evidence({ evidence: { terms, context } }: { readonly evidence: Tag['evidence'] }) {
  const { say } = useLanguage()
  const words = [...new Set(terms.map(({ term }) => term))]
  const named = (parts: typeof context) =>
    parts.map(({ source, weight }) => `${say(CONTEXT_NAMES[source])} ${Math.abs(weight).toFixed(1)}`).join('、')
  const facts = [
    [REPORT.evidence, words.join('、')],
    [REPORT.speaksFor, named(context.filter(({ weight }) => weight > 0))],
    [REPORT.speaksAgainst, named(context.filter(({ weight }) => weight < 0))],
  ] as const
  return (
    <span className="evidence">
      {facts
        .filter(([, said]) => said !== '')
        .map(([name, said]) => (
          <span key={name.zh}>
            {say(name)}：{said}
          </span>
        ))}
    </span>
  )
}
