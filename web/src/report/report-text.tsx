import { memo, useMemo, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { WORDS } from '../messages/words.js'
import type { Marked } from '../reading/reading-panes.js'
import type { Paragraph } from '../text/paragraphs.js'
import { marksWithin } from '../text/marks-within.js'
import { ReportParagraph, type Run } from './report-paragraph.js'

interface Props extends Marked {
  readonly paragraphs: readonly Paragraph[]
  /** The number of the sentence that is pointed at or has the keyboard. */
  readonly onInspect: (sentence: number) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, j: 1, ArrowUp: -1, ArrowLeft: -1, k: -1 }

/** The report sentence by sentence. One stop for the keyboard; arrows go from sentence to sentence. */
export const ReportText = memo(function ReportText(props: Props) {
  const { ref, analysis, paragraphs, marks, chosen, onChoose, onInspect } = props
  const { say } = useLanguage()
  const runs = useMemo(() => runsOf(analysis, paragraphs), [analysis, paragraphs])
  const within = useMemo(() => marksWithin(paragraphs, marks), [paragraphs, marks])

  const inspect = (event: SyntheticEvent) => {
    const number = sentenceAt(event.target)
    if (number !== null) onInspect(number)
  }
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const at = sentenceAt(event.target)
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-sentence="${at === null ? 0 : at + step}"]`)
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className="sheet" ref={ref}>
      <article
        lang="zh-CN"
        tabIndex={0}
        aria-label={say(WORDS.text)}
        onPointerOver={inspect}
        onFocus={inspect}
        onClick={inspect}
        onKeyDown={move}
      >
        {paragraphs.map(({ start, heading, lead }, i) => {
          const inside = within[i] ?? []
          return (
            <ReportParagraph
              key={start}
              text={analysis.text}
              start={start}
              heading={heading}
              leadEnd={lead?.end ?? null}
              isSignature={isSignature(analysis, runs[i])}
              runs={runs[i] ?? []}
              marks={inside}
              chosen={inside.some(({ id }) => id === chosen) ? chosen : null}
              onChoose={onChoose}
            />
          )
        })}
      </article>
    </div>
  )
})

function isSignature({ sentences }: Analysis, runs: readonly Run[] = []): boolean {
  const read = runs.flatMap(({ sentence }) => (sentence === null ? [] : (sentences[sentence] ?? [])))
  return read.length > 0 && read.every(({ part }) => part === 'signature')
}

function sentenceAt(target: EventTarget): number | null {
  const number =
    target instanceof Element ? target.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'] : undefined
  return number === undefined ? null : Number(number)
}

/** What each paragraph is made of: sentences, and whatever stands between them. */
function runsOf({ sentences }: Analysis, paragraphs: readonly Paragraph[]): Run[][] {
  let first = 0
  return paragraphs.map(({ start, end }) => {
    while ((sentences[first]?.end ?? Infinity) <= start) first++
    const runs: Run[] = []
    let at = start
    for (let number = first; ; number++) {
      const sentence = sentences[number]
      if (sentence === undefined || sentence.start >= end) break
      const from = Math.max(sentence.start, at)
      const to = Math.min(sentence.end, end)
      if (from > at) runs.push({ start: at, end: from, sentence: null })
      if (to > from) runs.push({ start: from, end: to, sentence: number })
      at = Math.max(at, to)
    }
    if (at < end) runs.push({ start: at, end, sentence: null })
    return runs
  })
}
