import { useState } from 'react'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import type { Framework } from '../service/client.js'
import { withWeight, type Weights } from './use-weights.js'
import { WeightField } from './weight-field.js'

interface Props {
  readonly frameworks: readonly Framework[]
  readonly weights: Weights['indicators']
  readonly onWeights: (weights: Weights['indicators']) => void
}

/** Weights of the indicators of one framework at a time, chapter by chapter. */
export function IndicatorWeights({ frameworks, weights, onWeights }: Props) {
  const { say } = useLanguage()
  const [id, setId] = useState(frameworks[0]?.id)
  const framework = frameworks.find((each) => each.id === id)
  return (
    <>
      <p className="filters">
        <label>
          {say(FRAMEWORKS.framework)}
          <select value={id} onChange={(event) => setId(event.target.value)}>
            {frameworks.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
      </p>
      {framework?.chapters.map(({ number, title, indicators }) => {
        const scored = indicators.filter((indicator) => indicator.scored)
        if (scored.length === 0) return null
        return (
          <fieldset key={number} className="weight-fields wide">
            <legend>{title}</legend>
            {scored.map((indicator) => (
              <WeightField
                key={indicator.id}
                number={indicator.number}
                name={indicator.title}
                value={weights[indicator.id]}
                otherwise={indicator.weight}
                onWrite={(words) => onWeights(withWeight(weights, indicator.id, words) as Weights['indicators'])}
              />
            ))}
          </fieldset>
        )
      })}
    </>
  )
}
