import { useLanguage } from '../language/language.js'
import { BATCHES } from '../messages/batches.js'
import type { UploadState } from './uploading.js'

interface Props {
  readonly state: Extract<UploadState, { readonly is: 'sending' }>
  readonly onStop: () => void
}

const megabytes = (bytes: number) => (bytes / 1048576).toFixed(1)

/** How far the upload is, and what happens when somebody leaves. */
export function UploadProgress({ state, onStop }: Props) {
  const { say } = useLanguage()
  const { progress, isResumed, isUnkept } = state
  const { sent, all } = progress
  const percent = all === 0 ? 100 : Math.min(100, Math.floor((sent / all) * 100))
  const words =
    percent === 100
      ? say(BATCHES.storing)
      : say(BATCHES.sending, { percent, sent: megabytes(sent), all: megabytes(all) })
  return (
    <section className="sending">
      {isResumed && <p className="note">{say(BATCHES.resumed)}</p>}
      <p role="status">{words}</p>
      <progress value={percent} max={100} aria-label={words} />
      <p className={isUnkept ? 'warn' : 'note'}>{say(isUnkept ? BATCHES.notKept : BATCHES.keptHere)}</p>
      <button type="button" onClick={onStop}>
        {say(BATCHES.stop)}
      </button>
    </section>
  )
}
