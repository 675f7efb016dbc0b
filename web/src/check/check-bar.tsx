import { useEffect } from 'react'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'

interface Props {
  readonly text: string
  readonly fileName: string | undefined
  readonly edits: number
  readonly isRunning: boolean
  readonly onRecheck: () => void
  readonly onUndo: () => void
  readonly onAnother: () => void
}

/** What can be done with the draft as a whole. */
export function CheckBar({ text, fileName, edits, isRunning, onRecheck, onUndo, onAnother }: Props) {
  const { say } = useLanguage()
  useEffect(() => {
    if (edits === 0) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [edits])
  return (
    <div className="toolbar">
      <span className="kept">{say(CHECK.nothingKeptShort)}</span>
      {fileName !== undefined && <span className="file">{fileName}</span>}
      <span className="grow" role="status">
        {edits > 0 && say(CHECK.editedTimes, { count: edits })}
      </span>
      {edits > 0 && (
        <button type="button" onClick={onUndo}>
          {say(CHECK.undo)}
        </button>
      )}
      <button type="button" onClick={() => download(text, fileName)}>
        {say(CHECK.download)}
      </button>
      <button type="button" onClick={onAnother}>
        {say(CHECK.another)}
      </button>
      <button type="button" className="primary" disabled={isRunning || edits === 0} onClick={onRecheck}>
        {isRunning ? say(CHECK.running) : say(CHECK.recheck)}
      </button>
    </div>
  )
}

function download(text: string, fileName: string | undefined): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${fileName?.replace(/\.\w+$/, '') ?? '草稿'}.txt`,
  })
  link.click()
  URL.revokeObjectURL(address)
}
