import type { KeyboardEvent } from 'react'
import type { Range } from '../../../src/words.js'
import { segmentsOf, type Mark } from './segments.js'

interface Props {
  readonly text: string
  readonly range: Range
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

/** A stretch of the report with its marks. Everything goes in as text nodes: a report never becomes HTML. */
export function MarkedText({ text, range, marks, chosen, onChoose }: Props) {
  return segmentsOf(range, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end)
    // Of marks on top of each other the shortest says most.
    const top = segment.marks.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0]
    if (top === undefined) return <span key={segment.start}>{words}</span>
    const mark = segment.marks.find(({ id }) => id === chosen) ?? top
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onChoose(top.id)
    }
    return (
      <mark
        key={segment.start}
        className={mark.tone}
        data-marks={segment.marks.map(({ id }) => id).join(' ')}
        data-chosen={mark.id === chosen || undefined}
        role="button"
        tabIndex={segment.start === top.start ? 0 : -1}
        onClick={() => onChoose(top.id)}
        onKeyDown={press}
      >
        {words}
      </mark>
    )
  })
}
