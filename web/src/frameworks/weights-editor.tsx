import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS } from '../../../src/words.js'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import type { Framework } from '../service/client.js'
import { IndicatorWeights } from './indicator-weights.js'
import { useWeights, withWeight } from './use-weights.js'
import { WeightField } from './weight-field.js'
import { WeightsPreview } from './weights-preview.js'

/** A body's own weights of areas and indicators. Nothing is kept before it was shown what changes. */
export function WeightsEditor({ frameworks }: { readonly frameworks: readonly Framework[] }) {
  const { say } = useLanguage()
  const editor = useWeights()
  const { asked, weights, preview, refusal, isBusy, isChanged, isKept, write } = editor
  if (asked.state !== 'here') return asked.state === 'failed' ? <Failed refusal={asked.refusal} /> : null
  const isOwn = Object.keys(weights.areas).length + Object.keys(weights.indicators).length > 0
  return (
    <details className="fold weights">
      <summary>{say(FRAMEWORKS.weights)}</summary>
      <p className="note">{say(FRAMEWORKS.weightsLead)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          editor.show()
        }}
      >
        <fieldset className="weight-fields">
          <legend>{say(FRAMEWORKS.weightsOfAreas)}</legend>
          {AREAS.map((area) => (
            <WeightField
              key={area}
              name={say(AREA_NAMES[area])}
              value={weights.areas[area]}
              otherwise={1}
              onWrite={(words) => write({ ...weights, areas: withWeight(weights.areas, area, words) })}
            />
          ))}
        </fieldset>
        <details className="fold">
          <summary>{say(FRAMEWORKS.weightsOfIndicators, { count: Object.keys(weights.indicators).length })}</summary>
          <IndicatorWeights
            frameworks={frameworks}
            weights={weights.indicators}
            onWeights={(indicators) => write({ ...weights, indicators })}
          />
        </details>
        <p className="actions">
          <button type="submit" className={preview === null ? 'primary' : undefined} disabled={isBusy || !isChanged}>
            {say(FRAMEWORKS.preview)}
          </button>
          <button type="button" disabled={isBusy || !isOwn} onClick={editor.reset}>
            {say(FRAMEWORKS.weightsEqual)}
          </button>
        </p>
      </form>
      {refusal !== null && <Failed refusal={refusal} />}
      {isKept && (
        <p className="fine" role="status">
          {say(FRAMEWORKS.weightsKept)}
        </p>
      )}
      {preview !== null && (
        <section className="weights-preview" role="status">
          <WeightsPreview preview={preview} />
          <p className="actions">
            <button type="button" className="primary" disabled={isBusy} onClick={() => void editor.keep()}>
              {say(FRAMEWORKS.weightsKeep)}
            </button>
            <button type="button" disabled={isBusy} onClick={editor.drop}>
              {say(FRAMEWORKS.weightsDrop)}
            </button>
          </p>
        </section>
      )}
    </details>
  )
}
