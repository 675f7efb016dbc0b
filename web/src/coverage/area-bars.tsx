import type { Score } from '../../../src/analysis-shape.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import type { Area } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { percent } from './percent.js'

interface Props {
  readonly areas: Score['areas']
  /** 0–1 by area, of stored reports of the same level. */
  readonly medians?: ReadonlyMap<Area, number> | undefined
  /** The areas of the check before, to show what moved. */
  readonly before?: Score['areas'] | undefined
}

/** Coverage by area as bars, with the median beside it where there is one. */
export function AreaBars({ areas, medians, before }: Props) {
  const { say } = useLanguage()
  return (
    <table className="bars">
      <tbody>
        {areas.map(({ id, score }) => {
          const median = medians?.get(id)
          const earlier = before?.find((area) => area.id === id)?.score
          const change = score === null || earlier == null ? 0 : Math.round((score - earlier) * 100)
          return (
            <tr key={id}>
              <th scope="row">{say(AREA_NAMES[id])}</th>
              <td className="track">
                {score !== null && (
                  <span className="rail" aria-hidden="true">
                    <span className="fill" style={{ width: `${score * 100}%` }} />
                    {median !== undefined && <span className="tick" style={{ left: `${median * 100}%` }} />}
                  </span>
                )}
              </td>
              <td className="number">
                {score === null ? <span className="quiet">{say(WORDS.notScored)}</span> : percent(score)}
                {median !== undefined && score !== null && (
                  <span className="unseen">{say(RESULT.median, { value: percent(median) })}</span>
                )}
                {change !== 0 && (
                  <span className={change > 0 ? 'up' : 'down'}>{`${change > 0 ? '+' : '−'}${Math.abs(change)}`}</span>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
