import { BATCH } from '../messages/batch.js'
import { STATE_NAMES } from '../messages/names.js'
import { useLanguage } from '../language/language.js'
import type { Batch } from '../service/batches.js'

const STAGES = [
  ['done', STATE_NAMES.done],
  ['running', STATE_NAMES.running],
  ['queued', STATE_NAMES.queued],
  ['failed', STATE_NAMES.failed],
  ['missing', BATCH.missing],
  ['cancelled', BATCH.stageCancelled],
] as const

/** How many stand at which stage, as a bar and in figures, and how long the rest may take. */
export function BatchProgress({ batch, isLost }: { readonly batch: Batch; readonly isLost: boolean }) {
  const { say } = useLanguage()
  const { status, counts, estimate } = batch
  const all = counts['total'] ?? 0
  const shown = STAGES.filter(([stage]) => (counts[stage] ?? 0) > 0)
  return (
    <section className="batch-progress" aria-label={say(BATCH.counts)}>
      <div className="stages" aria-hidden="true">
        {shown.map(([stage]) => (
          <span key={stage} className={`stage-${stage}`} style={{ flexGrow: counts[stage] ?? 0 }} />
        ))}
      </div>
      <ul className="stage-counts">
        <li>
          <strong className={`batch-${status}`}>{say(BATCH[status])}</strong>
        </li>
        {shown.map(([stage, name]) => (
          <li key={stage}>
            <i className={`stage-${stage}`} aria-hidden="true" />
            {say(name)} <b>{counts[stage]}</b>
          </li>
        ))}
        <li className="quiet">{say(BATCH.all, { count: all })}</li>
        {status === 'running' && <li className="left">{isLost ? say(BATCH.lost) : <Left estimate={estimate} />}</li>}
      </ul>
    </section>
  )
}

/** Never a promise: the speed and what it rests on stand beside it. */
function Left({ estimate }: { readonly estimate: Batch['estimate'] }) {
  const { say } = useLanguage()
  if (estimate === null) return say(BATCH.noEstimate)
  const { secondsLeft, perMinute, basis } = estimate
  const minutes = Math.ceil(secondsLeft / 60)
  const time =
    secondsLeft < 60
      ? say(BATCH.seconds, { n: secondsLeft })
      : minutes < 60
        ? say(BATCH.minutes, { n: minutes })
        : say(BATCH.hours, { n: Math.floor(minutes / 60), m: minutes % 60 })
  return say(BATCH.left, { time, basis, rate: perMinute })
}
