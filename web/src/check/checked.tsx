import { useCallback, useMemo, useRef, useState } from 'react'
import { findingOfMark, marksOf } from '../findings/marks.js'
import { byWeight } from '../findings/order.js'
import { Panes, type Pane } from '../frame/panes.js'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../language/messages.js'
import type { Refusal } from '../service/client.js'
import { editBetween, moved, type Edit } from '../text/edits.js'
import { marksOfScore, shortfallMarks } from '../text/marks.js'
import { afterPaint, showMark, showPlace } from '../text/show-place.js'
import { CheckBar } from './check-bar.js'
import { DraftText } from './draft-text.js'
import { Results, type ResultTab } from './results.js'
import type { CheckResult } from './use-check.js'

interface Props {
  readonly result: CheckResult
  readonly isRunning: boolean
  readonly refusal: Refusal | null
  readonly onRecheck: (text: string, publishedOn: string | undefined) => void
  readonly onAnother: () => void
}

/** The draft and what was found in it, beside each other; a click leads from one to the other. */
export function Checked({ result, isRunning, refusal, onRecheck, onAnother }: Props) {
  const { say } = useLanguage()
  const { analysis } = result
  const [text, setText] = useState(analysis.text)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [tab, setTab] = useState<ResultTab>('summary')
  const [pane, setPane] = useState<Pane>('results')
  const [publishedOn, setPublishedOn] = useState(result.publishedOn)
  const draft = useRef<HTMLDivElement>(null)

  const findings = useMemo(() => byWeight(analysis.findings), [analysis])
  const places = useMemo(() => marksOfScore(analysis), [analysis])
  const marks = useMemo(() => {
    const fixed = [...marksOf(findings), ...shortfallMarks(analysis)]
    const place = places.filter(({ id }) => id === chosen)
    return [...fixed, ...place].flatMap((mark) => moved(mark, edits) ?? [])
  }, [analysis, findings, places, chosen, edits])
  const placed = useMemo(() => new Set(marks.map(({ id }) => id)), [marks])

  const toPlace = useCallback((mark: string) => {
    setChosen(mark)
    setPane('text')
    afterPaint(() => showMark(draft.current, mark))
  }, [])
  const toFinding = useCallback((mark: string) => {
    setChosen(mark)
    if (!mark.startsWith('finding-')) return
    setTab('findings')
    setPane('results')
    afterPaint(() => showPlace(document.getElementById(findingOfMark(mark))))
  }, [])
  const change = (after: string) => {
    const edit = editBetween(text, after)
    if (edit === null) return
    setText(after)
    setEdits([...edits, edit])
  }
  const undo = () => {
    setText(analysis.text)
    setEdits([])
  }

  return (
    <>
      <CheckBar
        text={text}
        fileName={result.fileName}
        edits={edits.length}
        isRunning={isRunning}
        onRecheck={() => onRecheck(text, publishedOn)}
        onUndo={undo}
        onAnother={onAnother}
      />
      {refusal !== null && <Failed refusal={refusal} />}
      <Panes
        shown={pane}
        onShow={setPane}
        names={{ results: say(CHECK.results), text: say(CHECK.text) }}
        text={
          <DraftText
            ref={draft}
            analysis={analysis}
            text={text}
            edits={edits}
            marks={marks}
            chosen={chosen}
            onChoose={toFinding}
            onChange={change}
          />
        }
        results={
          <Results
            result={result}
            findings={findings}
            tab={tab}
            chosen={chosen === null ? null : findingOfMark(chosen)}
            placed={placed}
            publishedOn={publishedOn}
            onTab={setTab}
            onPlace={toPlace}
            onPublishedOn={setPublishedOn}
            onRecheck={() => onRecheck(text, publishedOn)}
          />
        }
      />
    </>
  )
}
