import { useCallback, useMemo, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { CoverageTree } from '../coverage/coverage-tree.js'
import { FindingList } from '../findings/finding-list.js'
import { findingOfMark } from '../findings/marks.js'
import { isOpen } from '../findings/order.js'
import { useReading } from '../findings/use-reading.js'
import { Panes } from '../frame/panes.js'
import { Tabs } from '../frame/tabs.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { WORDS } from '../messages/words.js'
import { ReportHead } from '../parts/report-head.js'
import { RequiredParts } from '../parts/required-parts.js'
import { Versions } from '../parts/versions.js'
import { ReviewKeys, ReviewState } from '../review/review-keys.js'
import { ReviewProvider } from '../review/reviewing.js'
import type { ReportSummary } from '../service/client.js'
import { headingsOf, paragraphsOf, titleOf } from '../text/paragraphs.js'
import { afterPaint, showPlace } from '../text/show-place.js'
import { HeadingTree } from './heading-tree.js'
import { Inspector } from './inspector.js'
import { ReportBar } from './report-bar.js'
import { ReportText } from './report-text.js'
import { ShortfallList } from './shortfall-list.js'

type ReportTab = 'findings' | 'coverage' | 'shortfalls'

interface Props {
  readonly summary: ReportSummary
  readonly analysis: Analysis
}

/** A report with everything that was read in it: headings, text with tags, and the results beside it. */
export function AnalysedReport({ summary, analysis }: Props) {
  const { say } = useLanguage()
  const [tab, setTab] = useState<ReportTab>('findings')
  const [inspected, setInspected] = useState<number | null>(null)
  const { findings, marks, placed, chosen, pane, setPane, textPane, toPlace, toCard } = useReading(analysis, 'text')
  const paragraphs = useMemo(() => paragraphsOf(analysis.text, headingsOf(analysis), titleOf(analysis)), [analysis])
  const toResult = useCallback(
    (mark: string) =>
      toCard(mark, (of) => {
        const list = of.startsWith('finding-') ? 'findings' : of.startsWith('place-') ? null : 'shortfalls'
        if (list !== null) setTab(list)
        return list !== null
      }),
    [toCard],
  )
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
        <Panes
          shown={pane}
          onShow={setPane}
          names={{ text: say(WORDS.text), results: say(WORDS.results) }}
          text={
            <ReportText
              ref={textPane}
              analysis={analysis}
              paragraphs={paragraphs}
              marks={marks}
              chosen={chosen}
              onChoose={toResult}
              onInspect={setInspected}
            />
          }
          results={
            <ReviewKeys>
              <ReportHead analysis={analysis} />
              <RequiredParts analysis={analysis} />
              <ReviewState />
              <Tabs<ReportTab>
                name={say(WORDS.results)}
                shown={tab}
                onShow={setTab}
                tabs={[
                  {
                    id: 'findings',
                    name: say(CHECK.findings),
                    count: findings.filter(isOpen).length,
                    panel: (
                      <FindingList
                        findings={findings}
                        chosen={chosen === null ? null : findingOfMark(chosen)}
                        placed={placed}
                        onPlace={toPlace}
                      />
                    ),
                  },
                  {
                    id: 'coverage',
                    name: say(WORDS.coverage),
                    panel: <CoverageTree analysis={analysis} onPlace={toPlace} />,
                  },
                  {
                    id: 'shortfalls',
                    name: say(WORDS.shortfalls),
                    count: analysis.shortfalls.length,
                    panel: <ShortfallList analysis={analysis} chosen={chosen} onPlace={toPlace} />,
                  },
                ]}
              />
              <Versions analysis={analysis} />
              <Inspector analysis={analysis} sentence={inspected} onClose={() => setInspected(null)} />
            </ReviewKeys>
          }
        />
      </div>
    </ReviewProvider>
  )
}
