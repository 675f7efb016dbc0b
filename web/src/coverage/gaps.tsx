import type { Analysis } from '../../../src/analysis-shape.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'
import type { Indicator } from '../service/client.js'
import { useIndicators } from '../service/frameworks.js'

type Scored = Analysis['score']['indicators'][number]

export function gapsOf(analysis: Analysis): Scored[] {
  return analysis.score.indicators.filter(({ level }) => level < 2)
}

/** What is not covered, with what would count. `onPlace` shows a quoted range. */
export function Gaps({ analysis, onPlace }: { readonly analysis: Analysis; readonly onPlace: (id: string) => void }) {
  const { say } = useLanguage()
  const indicators = useIndicators(analysis.framework)
  const gaps = gapsOf(analysis)
  const { notApplicable } = analysis.score
  return (
    <div className="gaps">
      {gaps.length === 0 && analysis.score.indicators.length > 0 && <p className="fine">{say(RESULT.noGaps)}</p>}
      <Group
        title={say(RESULT.absent)}
        more={say(RESULT.absentMore)}
        rows={gaps.filter(({ level }) => level === 0)}
        indicators={indicators}
        onPlace={onPlace}
      />
      <Group
        title={say(RESULT.named)}
        more={say(RESULT.namedMore)}
        rows={gaps.filter(({ level }) => level === 1)}
        indicators={indicators}
        onPlace={onPlace}
      />
      {gaps.length > 0 && <p className="note">{say(RESULT.exampleNote)}</p>}
      {notApplicable.length > 0 && (
        <details className="fold">
          <summary>{say(RESULT.notApplicable, { count: notApplicable.length })}</summary>
          <ul>
            {notApplicable.map(({ id, reason }) => (
              <li key={id}>
                {indicators.get(id)?.title ?? id}
                <span className="note">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly more: string
  readonly rows: readonly Scored[]
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly onPlace: (id: string) => void
}

function Group({ title, more, rows, indicators, onPlace }: GroupProps) {
  const { say } = useLanguage()
  if (rows.length === 0) return null
  return (
    <section>
      <h3>
        {title}
        <span className="count">{rows.length}</span>
      </h3>
      <p className="note">{more}</p>
      {rows.map(({ id, area, ranges }) => {
        const indicator = indicators.get(id)
        return (
          <details key={id} className="gap">
            <summary>
              <span className="clause">{indicator?.number ?? id}</span>
              <span className="name">{indicator?.title}</span>
              <span className="chip">{say(AREA_NAMES[area])}</span>
            </summary>
            <dl>
              {ranges.slice(0, 2).map(({ start, quote }) => (
                <button key={start} type="button" className="quote" onClick={() => onPlace(`place-${start}`)}>
                  {quote}
                </button>
              ))}
              {indicator?.guideline && (
                <>
                  <dt>{say(RESULT.guideline)}</dt>
                  <dd>{indicator.guideline}</dd>
                </>
              )}
              {indicator?.example != null && (
                <>
                  <dt>{say(RESULT.example)}</dt>
                  <dd className="example">{indicator.example}</dd>
                </>
              )}
            </dl>
          </details>
        )
      })}
    </section>
  )
}
