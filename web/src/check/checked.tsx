import { useState } from 'react'
import { findingOfMark } from '../findings/marks.js'
import { useReading } from '../findings/use-reading.js'
import { Panes } from '../frame/panes.js'
import { Failed } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { WORDS } from '../messages/words.js'
import type { Refusal } from '../service/client.js'
import { editBetween, type Edit } from '../text/edits.js'
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
  const [tab, setTab] = useState<ResultTab>('summary')
  const [publishedOn, setPublishedOn] = useState(result.publishedOn)
  const reading = useReading(analysis, 'results', edits)
  const { findings, marks, placed, chosen, pane, setPane, textPane, toPlace, toCard } = reading
  const toFinding = (mark: string) =>
    toCard(mark, (of) => {
      if (!of.startsWith('finding-')) return false
      setTab('findings')
      return true
    })
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
        names={{ results: say(WORDS.results), text: say(WORDS.text) }}
        text={
          <DraftText
            ref={textPane}
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
