import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { admitted } from '../../../src/shortfalls/admitted.js'
import { CoverageTree } from '../coverage/coverage-tree.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { WORDS } from '../messages/words.js'
import { ReportHead } from '../parts/report-head.js'
import { RequiredParts } from '../parts/required-parts.js'
import { Versions } from '../parts/versions.js'
import { findingsTab } from '../reading/findings-tab.js'
import { ReadingPanes } from '../reading/reading-panes.js'
import { useAskedPlace } from '../reading/use-asked-place.js'
import { useReading } from '../reading/use-reading.js'
import { ReviewKeys, ReviewState } from '../review/review-keys.js'
import { ReviewProvider } from '../review/reviewing.js'
import type { ReportSummary } from '../service/client.js'
import { headingsOf, paragraphsOf, titleOf } from '../text/paragraphs.js'
import { afterPaint, showPlace } from '../text/show-place.js'
import { HeadingTree } from './heading-tree.js'
import { Inspector } from './inspector.js'
import { ReportBar } from './report-bar.js'
import { ReportText } from './report-text.js'
import { Revisions } from './revisions.js'
import { ShortfallList } from './shortfall-list.js'

type ReportTab = 'findings' | 'coverage' | 'shortfalls'

const START = {
  pane: 'text',
  tab: 'findings' as ReportTab,
  tabOf: (mark: string): ReportTab | null =>
    mark.startsWith('finding-') ? 'findings' : mark.startsWith('place-') ? null : 'shortfalls',
} as const

interface Props {
  readonly summary: ReportSummary
  readonly analysis: Analysis
}

/** A report with everything that was read in it: headings, text with tags, and the results beside it. */
export function AnalysedReport({ summary, analysis }: Props) {
  const { say } = useLanguage()
  const [inspected, setInspected] = useState<number | null>(null)
  const asked = useAskedPlace(analysis.text.length)
  const reading = useReading(analysis, START, asked)
  const { setPane, chosen, toPlace } = reading
  useEffect(() => {
    if (asked !== null) toPlace(asked.id)
  }, [asked, toPlace])
  const paragraphs = useMemo(() => paragraphsOf(analysis.text, headingsOf(analysis), titleOf(analysis)), [analysis])
  const toHeading = useCallback(
    (start: number) => {
      setPane('text')
      afterPaint(() => showPlace(document.getElementById(`line-${start}`)))
    },
    [setPane],
  )

  return (
    <ReviewProvider report={summary.id}>
      <ReportBar summary={summary} />
      <div className="report">
        <HeadingTree text={analysis.text} paragraphs={paragraphs} onChoose={toHeading} />
        <ReadingPanes
          reading={reading}
          text={(marked) => <ReportText {...marked} paragraphs={paragraphs} onInspect={setInspected} />}
          results={(tabs) => (
            <ReviewKeys>
              <ReportHead analysis={analysis} />
              <RequiredParts analysis={analysis} />
              <Revisions summary={summary} />
              <ReviewState />
              {tabs}
              <Versions analysis={analysis} />
              <Inspector analysis={analysis} sentence={inspected} onClose={() => setInspected(null)} />
            </ReviewKeys>
          )}
          tabs={[
            findingsTab(say(CHECK.findings), reading),
            {
              id: 'coverage',
              name: say(WORDS.coverage),
              panel: <CoverageTree analysis={analysis} onPlace={toPlace} />,
            },
            {
              id: 'shortfalls',
              name: say(WORDS.shortfalls),
              count: admitted(analysis.shortfalls).shortfalls.length,
              panel: <ShortfallList analysis={analysis} chosen={chosen} onPlace={toPlace} />,
            },
          ]}
        />
      </div>
    </ReviewProvider>
  )
}
