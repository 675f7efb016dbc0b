import { useRef, useState, type DragEvent } from 'react'
import { ENDINGS, MAX_FILE_MEGABYTES } from '../check/limits.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { FRAME } from '../messages/frame.js'
import { REPORTS } from '../messages/reports.js'
import { ask, Refusal, submission } from '../service/client.js'

interface Refused {
  readonly name: string
  readonly why: string
}

/** Takes files in one after the other; those refused are named with the reason, the others go on. */
export function Uploads({ onStored }: { readonly onStored: () => void }) {
  const { language, say } = useLanguage()
  const chooser = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [isOver, setOver] = useState(false)

  const words = (error: unknown) =>
    error instanceof Refusal && error.detail !== null ? error.detail : say(FRAME.unreachable)
  const take = async (files: readonly File[]) => {
    setRefused([])
    for (const [done, file] of files.entries()) {
      setProgress({ done, all: files.length })
      const megabytes = file.size / 1048576
      try {
        if (megabytes > MAX_FILE_MEGABYTES)
          throw new Refusal(
            'file-too-large',
            say(CHECK.tooBig, { size: megabytes.toFixed(1), limit: MAX_FILE_MEGABYTES }),
          )
        await ask<unknown>('/api/v1/reports', language, submission({ file }))
        onStored()
      } catch (error) {
        setRefused((before) => [...before, { name: file.name, why: words(error) }])
      }
    }
    setProgress(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') void take([...event.dataTransfer.files])
  }

  return (
    <div className={isOver ? 'uploads over' : 'uploads'} onDragOver={drop} onDragLeave={drop} onDrop={drop}>
      <button type="button" className="primary" disabled={progress !== null} onClick={() => chooser.current?.click()}>
        {progress === null
          ? say(REPORTS.upload)
          : say(REPORTS.uploading, { done: progress.done + 1, all: progress.all })}
      </button>
      <input
        ref={chooser}
        type="file"
        accept={ENDINGS}
        multiple
        hidden
        aria-label={say(REPORTS.upload)}
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <span className="note">{say(REPORTS.uploadNote)}</span>
      {refused.length > 0 && (
        <ul className="refused" role="alert">
          {refused.map(({ name, why }, i) => (
            <li key={i}>
              <b>{name}</b> {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
