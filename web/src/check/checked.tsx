import { useCallback, useState } from 'react'
import { Failed } from '../frame/states.js'
import { useReading } from '../reading/use-reading.js'
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

const START = {
  pane: 'results',
  tab: 'summary' as ResultTab,
  tabOf: (mark: string): ResultTab | null => (mark.startsWith('finding-') ? 'findings' : null),
} as const

/** The draft and what was found in it, beside each other; a click leads from one to the other. */
export function Checked({ result, isRunning, refusal, onRecheck, onAnother }: Props) {
  const { analysis } = result
  const [text, setText] = useState(analysis.text)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [publishedOn, setPublishedOn] = useState(result.publishedOn)
  const reading = useReading(analysis, START, null, edits)
  // The same until the text changes, so that a choice draws no paragraph again but those it touches.
  const change = useCallback(
    (after: string) => {
      const edit = editBetween(text, after)
      if (edit === null) return
      setText(after)
      setEdits([...edits, edit])
    },
    [text, edits],
  )
  const undo = () => {
    setText(analysis.text)
    setEdits([])
  }
  const recheck = () => onRecheck(text, publishedOn)

  return (
    <>
      <CheckBar
        text={text}
        fileName={result.fileName}
        edits={edits.length}
        isRunning={isRunning}
        onRecheck={recheck}
        onUndo={undo}
        onAnother={onAnother}
      />
      {refusal !== null && <Failed refusal={refusal} />}
      <Results
        result={result}
        reading={reading}
        text={(marked) => <DraftText {...marked} text={text} edits={edits} onChange={change} />}
        publishedOn={publishedOn}
        onPublishedOn={setPublishedOn}
        onRecheck={recheck}
      />
    </>
  )
}
