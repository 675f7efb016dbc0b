import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { useLanguage } from '../language/language.js'
import { BATCHES } from '../messages/batches.js'
import { BATCH_ENDINGS, MAX_BATCH_FILES, MAX_BATCH_MEGABYTES } from './batch-limits.js'
import { droppedFiles, filesOf, isLeftover, type ChosenFile } from './chosen-files.js'
import type { Upload } from './kept-upload.js'

const MEGABYTE = 1048576

/** Where a batch goes in: files, folders, an archive, and who should report. */
export function HandInBatch({ onStart }: { readonly onStart: (upload: Upload) => void }) {
  const { say } = useLanguage()
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const [isOver, setOver] = useState(false)
  const [name, setName] = useState('')
  const [year, setYear] = useState('')
  const [manifest, setManifest] = useState<File | null>(null)
  const [expected, setExpected] = useState('')
  const files = chosen.filter((file) => !isLeftover(file))
  const megabytes = files.reduce((sum, { file }) => sum + file.size, 0) / MEGABYTE
  const tooMany = files.length > MAX_BATCH_FILES
  const tooBig = megabytes > MAX_BATCH_MEGABYTES
  const ready = (files.length > 0 || manifest !== null) && !tooMany && !tooBig

  const add = (more: readonly ChosenFile[]) => setChosen((before) => [...before, ...more])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') void droppedFiles(event.dataTransfer).then(add)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onStart({ name: name.trim(), year, files, manifest, expected })
  }

  return (
    <form className="batch-in" onSubmit={submit} onDragOver={drop} onDragLeave={drop} onDrop={drop}>
      <div className={isOver ? 'drop over' : 'drop'}>
        <p>
          <strong>{say(BATCHES.drop)}</strong>
          <Chooser name={say(BATCHES.files)} accept={BATCH_ENDINGS} onFiles={add} />
          <Chooser name={say(BATCHES.folder)} isFolder onFiles={add} />
        </p>
        <p className="note">{say(BATCHES.limits, { files: MAX_BATCH_FILES, size: MAX_BATCH_MEGABYTES })}</p>
        {chosen.length > 0 && (
          <p className="chosen" role="status">
            {say(BATCHES.chosen, { count: files.length, size: megabytes.toFixed(1) })}
            {chosen.length > files.length && (
              <span className="note">{say(BATCHES.skipped, { count: chosen.length - files.length })}</span>
            )}
            <button type="button" className="plain" onClick={() => setChosen([])}>
              {say(BATCHES.clear)}
            </button>
          </p>
        )}
      </div>
      {(tooMany || tooBig) && (
        <p className="state failed" role="alert">
          {tooMany
            ? say(BATCHES.tooMany, { count: files.length, limit: MAX_BATCH_FILES })
            : say(BATCHES.tooBig, { size: megabytes.toFixed(0), limit: MAX_BATCH_MEGABYTES })}
        </p>
      )}
      <div className="fields">
        <label>
          {say(BATCHES.name)}
          <input
            maxLength={200}
            value={name}
            placeholder={say(BATCHES.nameHint)}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          {say(BATCHES.year)}
          <input
            type="number"
            min={2000}
            max={2099}
            value={year}
            placeholder={say(BATCHES.yearHint)}
            onChange={(event) => setYear(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={!ready}>
          {say(BATCHES.start)}
        </button>
      </div>
      <details className="fold">
        <summary>{say(BATCHES.more)}</summary>
        <div className="fields tall">
          <label>
            {say(BATCHES.manifest)}
            <input type="file" accept=".csv,.xlsx" onChange={(event) => setManifest(event.target.files?.[0] ?? null)} />
          </label>
          <label>
            {say(BATCHES.expected)}
            <textarea
              rows={3}
              spellCheck={false}
              value={expected}
              placeholder={say(BATCHES.expectedHint)}
              onChange={(event) => setExpected(event.target.value)}
            />
          </label>
        </div>
      </details>
    </form>
  )
}

interface ChooserProps {
  readonly name: string
  readonly accept?: string
  readonly isFolder?: boolean
  readonly onFiles: (files: readonly ChosenFile[]) => void
}

function Chooser({ name, accept, isFolder = false, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={isFolder ? undefined : 'primary'} onClick={() => input.current?.click()}>
        {name}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        {...(isFolder ? { webkitdirectory: '' } : {})}
        aria-label={name}
        onChange={(event) => {
          onFiles(filesOf(event.target.files))
          // The same files chosen again must count as a change.
          event.target.value = ''
        }}
      />
    </>
  )
}
