import { useCallback, useMemo, useState } from 'react'
import type { Range } from '../../../src/words.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import type { Marked } from '../reading/reading-panes.js'
import { editedRanges, moved, type Edit } from '../text/edits.js'
import { headingsOf, paragraphsOf, titleOf } from '../text/paragraphs.js'
import { marksWithin } from '../text/marks-within.js'
import { DraftParagraph } from './draft-paragraph.js'

/** Marks are ranges in the draft as it stands now. */
interface Props extends Marked {
  /** The draft as it stands now. */
  readonly text: string
  /** What was changed since the analysis. */
  readonly edits: readonly Edit[]
  readonly onChange: (text: string) => void
}

/** The draft with its marks; a paragraph, or all of it, can be edited in place. */
export function DraftText({ ref, analysis, text, edits, marks, chosen, onChoose, onChange }: Props) {
  const { say } = useLanguage()
  const [whole, setWhole] = useState<string | null>(null)
  const [editing, setEditing] = useState<number | null>(null)
  const paragraphs = useMemo(() => {
    const title = titleOf(analysis)
    const headings = headingsOf(analysis).flatMap((range) => moved(range, edits) ?? [])
    return paragraphsOf(text, headings, title === null ? null : moved(title, edits))
  }, [analysis, text, edits])
  const changed = useMemo(() => editedRanges(edits), [edits])
  const within = useMemo(() => marksWithin(paragraphs, marks), [paragraphs, marks])
  const done = useCallback(
    (range: Range, words: string | null) => {
      setEditing(null)
      if (words !== null) onChange(text.slice(0, range.start) + words + text.slice(range.end))
    },
    [text, onChange],
  )

  if (whole !== null)
    return (
      <div className="sheet whole" ref={ref}>
        <p className="sheet-tools">
          <button
            type="button"
            className="primary"
            onClick={() => {
              onChange(whole)
              setWhole(null)
            }}
          >
            {say(CHECK.done)}
          </button>
        </p>
        <textarea
          aria-label={say(CHECK.draft)}
          autoFocus
          spellCheck={false}
          value={whole}
          onChange={(event) => setWhole(event.target.value)}
        />
      </div>
    )

  return (
    <div className="sheet" ref={ref}>
      <p className="sheet-tools">
        <span className="note">{say(CHECK.editHint)}</span>
        <button type="button" onClick={() => setWhole(text)}>
          {say(CHECK.editAll)}
        </button>
      </p>
      <article lang="zh-CN">
        {paragraphs.map(({ start, end, heading, lead }, i) => {
          const inside = within[i] ?? []
          return (
            <DraftParagraph
              key={start}
              words={text.slice(start, end)}
              start={start}
              heading={heading}
              leadLength={lead === null ? 0 : lead.end - start}
              marks={inside}
              chosen={inside.some(({ id }) => id === chosen) ? chosen : null}
              isEdited={changed.some((range) => range.start < end && range.end > start)}
              isEditing={editing === start}
              onChoose={onChoose}
              onEdit={setEditing}
              onDone={done}
            />
          )
        })}
      </article>
    </div>
  )
}
