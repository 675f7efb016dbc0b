import { memo } from 'react'
import type { Range } from '../../../src/words.js'
import { headingRole } from '../text/heading-role.js'
import { lineClass } from '../text/line-class.js'
import { MarkedText } from '../text/marked-text.js'
import { sameMarks } from '../text/marks-within.js'
import type { Mark } from '../text/segments.js'

/** A sentence by its number, or what stands between sentences. */
export interface Run extends Range {
  readonly sentence: number | null
}

interface Props {
  readonly text: string
  readonly start: number
  readonly heading: number | null
  /** Where a heading ends that runs into this paragraph. */
  readonly leadEnd: number | null
  /** Who signs and when, which offices set to the right. */
  readonly isSignature: boolean
  readonly runs: readonly Run[]
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly onChoose: (mark: string) => void
}

export const ReportParagraph = memo(function ReportParagraph({
  text,
  start,
  heading,
  leadEnd,
  isSignature,
  runs,
  ...marked
}: Props) {
  return (
    <div
      id={`line-${start}`}
      className={`${lineClass(text, start, heading)}${isSignature ? ' signature' : ''}`}
      tabIndex={-1}
    >
      <p {...headingRole(heading)}>
        {runs.map((run) => {
          const words = <MarkedText text={text} range={run} {...marked} />
          if (run.sentence === null) return <span key={run.start}>{words}</span>
          return (
            <span
              key={run.start}
              className={run.end <= (leadEnd ?? 0) ? 'sentence lead-in' : 'sentence'}
              data-sentence={run.sentence}
              tabIndex={-1}
            >
              {words}
            </span>
          )
        })}
      </p>
    </div>
  )
}, isSame)

/** Marks are filtered anew on every draw; what they are is what counts. */
function isSame(before: Props, after: Props): boolean {
  return (
    before.text === after.text &&
    before.runs === after.runs &&
    before.chosen === after.chosen &&
    before.onChoose === after.onChoose &&
    sameMarks(before.marks, after.marks)
  )
}
