import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { Checked } from './checked.js'
import { HandIn } from './hand-in.js'
import { useCheck } from './use-check.js'

/** Self-check: hand in a draft, read the result beside it, mend it and check again. Nothing is stored. */
export function CheckPage() {
  const { say } = useLanguage()
  const check = useCheck()
  const { result, refusal, isRunning } = check
  if (result === null)
    return (
      <div className="page narrow">
        {isRunning ? <Loading words={say(CHECK.running)} /> : null}
        {refusal !== null && <Failed refusal={refusal} />}
        <div hidden={isRunning}>
          <HandIn onDraft={check.run} />
        </div>
      </div>
    )
  return (
    <Checked
      key={result.turn}
      result={result}
      isRunning={isRunning}
      refusal={refusal}
      onRecheck={check.runAgain}
      onAnother={check.clear}
    />
  )
}
