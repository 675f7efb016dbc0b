import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import type { Draft, Refusal } from '../service/client.js'
import { ENDINGS, MAX_FILE_MEGABYTES } from './limits.js'

const LOOKED_AT = [
  [CHECK.whatParts, CHECK.whatPartsMore],
  [CHECK.whatFigures, CHECK.whatFiguresMore],
  [CHECK.whatCoverage, CHECK.whatCoverageMore],
] as const

interface Props {
  /** Why the draft before was not checked. */
  readonly refusal: Refusal | null
  readonly onDraft: (draft: Draft) => void
}

/** Where a draft goes in: dropped, chosen or pasted. */
export function HandIn({ refusal, onDraft }: Props) {
  const { say } = useLanguage()
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const [tooBig, setTooBig] = useState<number | null>(null)
  const chooser = useRef<HTMLInputElement>(null)

  const take = (file: File | undefined) => {
    if (file === undefined) return
    const megabytes = file.size / 1048576
    setTooBig(megabytes > MAX_FILE_MEGABYTES ? megabytes : null)
    if (megabytes <= MAX_FILE_MEGABYTES) onDraft({ file })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onDraft({ text })
  }

  return (
    <form className="hand-in" onSubmit={submit} onDragOver={hover} onDragLeave={hover} onDrop={drop}>
      <h1>{say(CHECK.title)}</h1>
      <p className="lead">{say(CHECK.lead)}</p>
      <div className={isOver ? 'drop over' : 'drop'}>
        <p>
          <strong>{say(CHECK.drop)}</strong>
          <button type="button" className="primary" onClick={() => chooser.current?.click()}>
            {say(CHECK.choose)}
          </button>
        </p>
        <p className="note">{say(CHECK.formats, { limit: MAX_FILE_MEGABYTES })}</p>
        <input
          ref={chooser}
          type="file"
          accept={ENDINGS}
          hidden
          aria-label={say(CHECK.choose)}
          onChange={(event) => {
            take(event.target.files?.[0])
            // The same file, edited and chosen again, must count as a change.
            event.target.value = ''
          }}
        />
      </div>
      {refusal !== null && tooBig === null && <Failed refusal={refusal} />}
      {tooBig !== null && (
        <p className="state failed" role="alert">
          {say(CHECK.tooBig, { size: tooBig.toFixed(1), limit: MAX_FILE_MEGABYTES })}
        </p>
      )}
      <p className="or">{say(CHECK.or)}</p>
      <label htmlFor="draft" className="unseen">
        {say(CHECK.draft)}
      </label>
      <textarea
        id="draft"
        value={text}
        rows={8}
        spellCheck={false}
        placeholder={say(CHECK.placeholder)}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="actions">
        <button type="submit" className="primary" disabled={text.trim() === ''}>
          {say(CHECK.run)}
        </button>
        <span className="note">
          {text === '' ? '' : say(CHECK.characters, { count: text.length.toLocaleString() })}
        </span>
      </p>
      <p className="kept">{say(CHECK.nothingKept)}</p>
      <ul className="looked-at">
        {LOOKED_AT.map(([what, more]) => (
          <li key={what.zh}>
            <strong>{say(what)}</strong>
            <span>{say(more)}</span>
          </li>
        ))}
      </ul>
    </form>
  )
}
