import { memo, useState, type KeyboardEvent } from 'react'
import type { Range } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { headingRole } from '../text/heading-role.js'
import { lineClass } from '../text/line-class.js'
import { MarkedText } from '../text/marked-text.js'
import { sameMarks } from '../text/marks-within.js'
import type { Mark } from '../text/segments.js'

interface Props {
  readonly words: string
  /** Where the paragraph begins in the draft; its marks count from the draft's beginning too. */
  readonly start: number
  readonly heading: number | null
  /** How much of it is a heading that runs into the paragraph. */
  readonly leadLength: number
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly isEdited: boolean
  readonly isEditing: boolean
  readonly onChoose: (mark: string) => void
  /** Begins to edit what starts there. */
  readonly onEdit: (start: number) => void
  /** The words as edited, or null where nothing should change. */
  readonly onDone: (range: Range, words: string | null) => void
}

export const DraftParagraph = memo(function DraftParagraph({
  words,
  start,
  heading,
  leadLength,
  isEditing,
  isEdited,
  onEdit,
  onDone,
  ...marked
}: Props) {
  const { say } = useLanguage()
  if (isEditing)
    return <ParagraphEditor words={words} onDone={(after) => onDone({ start, end: start + words.length }, after)} />
  const edit = () => onEdit(start)
  const own = marked.marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2') edit()
  }
  return (
    <div
      className={`${lineClass(words, 0, heading)}${isEdited ? ' edited' : ''}`}
      onDoubleClick={edit}
      onKeyDown={press}
    >
      <p {...headingRole(heading)}>
        {leadLength > 0 && (
          <span className="lead-in">
            <MarkedText text={words} range={{ start: 0, end: leadLength }} {...marked} marks={own} />
          </span>
        )}
        <MarkedText text={words} range={{ start: leadLength, end: words.length }} {...marked} marks={own} />
      </p>
      <button
        type="button"
        className="pen"
        aria-label={say(CHECK.editParagraph)}
        title={say(CHECK.editParagraph)}
        onClick={edit}
      >
        <span aria-hidden="true">✎</span>
      </button>
    </div>
  )
}, isSame)

/** Marks are sorted to paragraphs anew on every choice; what they are is what counts. */
function isSame({ marks, ...before }: Props, { marks: now, ...after }: Props): boolean {
  const names = Object.keys(before) as (keyof typeof before)[]
  return sameMarks(marks, now) && names.every((name) => before[name] === after[name])
}

interface EditorProps {
  readonly words: string
  readonly onDone: (words: string | null) => void
}

/** Escape leaves the paragraph as it was; leaving the field or Ctrl+Enter keeps what was written. */
function ParagraphEditor({ words, onDone }: EditorProps) {
  const { say } = useLanguage()
  const [written, setWritten] = useState(words)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone(null)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(written)
  }
  return (
    <textarea
      className="paragraph-editor"
      aria-label={say(CHECK.editParagraph)}
      autoFocus
      spellCheck={false}
      value={written}
      rows={Math.ceil(words.length / 34) + 1}
      onChange={(event) => setWritten(event.target.value)}
      onKeyDown={press}
      onBlur={() => onDone(written)}
    />
  )
}
