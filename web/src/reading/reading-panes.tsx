import type { ReactNode, Ref } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { Panes } from '../frame/panes.js'
import { Tabs, type Tab } from '../frame/tabs.js'
import { useLanguage } from '../language/language.js'
import { WORDS } from '../messages/words.js'
import type { Mark } from '../text/segments.js'
import type { Reading } from './use-reading.js'

/** What a text needs to show its marks. */
export interface Marked {
  readonly ref: Ref<HTMLDivElement>
  readonly analysis: Analysis
  readonly marks: readonly Mark[]
  readonly chosen: string | null
  readonly onChoose: (mark: string) => void
}

interface Props<Id extends string> {
  readonly reading: Reading<Id>
  readonly text: (marked: Marked) => ReactNode
  readonly tabs: readonly Tab<Id>[]
  /** Puts the page's own around the tabs. */
  readonly results: (tabs: ReactNode) => ReactNode
}

/** An analysed text and its results beside each other; a click leads from one to the other. */
export function ReadingPanes<Id extends string>({ reading, text, tabs, results }: Props<Id>) {
  const { say } = useLanguage()
  const { analysis, marks, chosen, pane, setPane, tab, setTab, textPane, toCard } = reading
  return (
    <Panes
      shown={pane}
      onShow={setPane}
      text={text({ ref: textPane, analysis, marks, chosen, onChoose: toCard })}
      results={results(<Tabs<Id> name={say(WORDS.results)} shown={tab} onShow={setTab} tabs={tabs} />)}
    />
  )
}
