import { useMemo } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { ReviewStrip } from '../review/review-strip.js'
import { claimKey } from '../review/review-types.js'
import { useReviewing } from '../review/reviewing.js'
import { useIndicators } from '../service/frameworks.js'
import { Level } from './level.js'
import { percent } from './percent.js'

interface Props {
  readonly analysis: Analysis
  readonly onPlace: (mark: string) => void
}

/** Coverage from areas down to the sentences that it rests on. */
export function CoverageTree({ analysis, onPlace }: Props) {
  const { say } = useLanguage()
  const titles = useIndicators(analysis.framework)
  const reviewing = useReviewing()
  const claims = useMemo(
    () => new Map(reviewing?.ofKind('level').map((claim) => [claim.about, claimKey(claim)])),
    [reviewing],
  )
  const claimOf = (indicator: string) => claims.get(indicator)
  const { areas, indicators, notApplicable, notAssessable } = analysis.score
  return (
    <div className="coverage">
      <p className="note">{say(RESULT.coverageNote)}</p>
      {areas
        .filter(({ id }) => indicators.some(({ area }) => area === id))
        .map(({ id, score }) => (
          <section key={id}>
            <h3>
              {say(AREA_NAMES[id])}
              <span className="rail" aria-hidden="true">
                <span className="fill" style={{ width: `${(score ?? 0) * 100}%` }} />
              </span>
              <span className="number">{score === null ? say(WORDS.notScored) : percent(score)}</span>
            </h3>
            {indicators
              .filter(({ area }) => area === id)
              .map((indicator) => (
                <details key={indicator.id} className="gap">
                  <summary>
                    <span className="clause">{titles.get(indicator.id)?.number ?? indicator.id}</span>
                    <span className="name">{titles.get(indicator.id)?.title}</span>
                    <Level level={indicator.level} />
                  </summary>
                  <div className="clause-text" data-claim={claimOf(indicator.id)} tabIndex={-1}>
                    {indicator.ranges.length === 0 && <p className="note">{say(RESULT.absentMore)}</p>}
                    {indicator.ranges.map(({ start, quote }) => (
                      <button key={start} type="button" className="quote" onClick={() => onPlace(`place-${start}`)}>
                        {quote}
                      </button>
                    ))}
                    <ReviewStrip claim={claimOf(indicator.id) ?? ''} />
                  </div>
                </details>
              ))}
          </section>
        ))}
      {notApplicable.length + notAssessable.length > 0 && (
        <details className="fold">
          <summary>{say(RESULT.notApplicable, { count: notApplicable.length + notAssessable.length })}</summary>
          <ul>
            {[...notApplicable, ...notAssessable].map(({ id, reason }) => (
              <li key={id}>
                {titles.get(id)?.title ?? id}
                <span className="note">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
