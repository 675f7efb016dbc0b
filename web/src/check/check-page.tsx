import { Checked } from './checked.js'
import { HandIn } from './hand-in.js'
import { Running } from './running.js'
import { useCheck } from './use-check.js'

/** Self-check: hand in a draft, read the result beside it, mend it and check again. Nothing is stored. */
export function CheckPage() {
  const check = useCheck()
  const { result, refusal, pending } = check
  if (result === null)
    return (
      <div className="page narrow">
        {pending !== null && <Running draft={pending} onStop={check.clear} />}
        <div hidden={pending !== null}>
          <HandIn refusal={refusal} onDraft={check.run} />
        </div>
      </div>
    )
  return (
    <Checked
      key={result.turn}
      result={result}
      isRunning={pending !== null}
      refusal={refusal}
      onRecheck={check.runAgain}
      onAnother={check.clear}
    />
  )
}
