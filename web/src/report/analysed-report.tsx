import { useCallback, useMemo, useRef, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { CoverageTree } from '../coverage/coverage-tree.js'
import { FindingList } from '../findings/finding-list.js'
import { findingOfMark, marksOf } from '../findings/marks.js'
import { byWeight, isOpen } from '../findings/order.js'
import { Panes, type Pane } from '../frame/panes.js'
import { Tabs } from '../frame/tabs.js'
import { useLanguage } from '../language/language.js'
import { CHECK, RESULT } from '../language/messages.js'
import { ReportHead } from '../parts/report-head.js'
import { RequiredParts } from '../parts/required-parts.js'
import { Versions } from '../parts/versions.js'
import type { ReportSummary } from '../service/client.js'
import { answerMarks, marksOfScore, shortfallMarks } from '../text/marks.js'
import { headingsOf, paragraphsOf, titleOf } from '../text/paragraphs.js'
import { afterPaint, showMark, showPlace } from '../text/show-place.js'
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
  const [chosen, setChosen] = useState<string | null>(null)
  const [tab, setTab] = useState<ReportTab>('findings')
  const [pane, setPane] = useState<Pane>('text')
  const [inspected, setInspected] = useState<number | null>(null)
  const textPane = useRef<HTMLDivElement>(null)

  const findings = useMemo(() => byWeight(analysis.findings), [analysis])
  const paragraphs = useMemo(() => paragraphsOf(analysis.text, headingsOf(analysis), titleOf(analysis)), [analysis])
  const fixed = useMemo(
    () => [...marksOf(findings), ...shortfallMarks(analysis), ...answerMarks(analysis)],
    [analysis, findings],
  )
  const places = useMemo(() => marksOfScore(analysis), [analysis])
  const marks = useMemo(() => [...fixed, ...places.filter(({ id }) => id === chosen)], [fixed, places, chosen])
  const placed = useMemo(() => new Set(fixed.map(({ id }) => id)), [fixed])

  const toPlace = useCallback((mark: string) => {
    setChosen(mark)
    setPane('text')
    afterPaint(() => showMark(textPane.current, mark))
  }, [])
  const toResult = useCallback((mark: string) => {
    setChosen(mark)
    if (mark.startsWith('finding-')) setTab('findings')
    else if (mark.startsWith('shortfall-') || mark.startsWith('answer-')) setTab('shortfalls')
    else return
    setPane('results')
    const card = mark.startsWith('finding-') ? findingOfMark(mark) : `card-${mark}`
    afterPaint(() => showPlace(document.getElementById(card)))
  }, [])
  const toHeading = useCallback((start: number) => {
    setPane('text')
    afterPaint(() => showPlace(document.getElementById(`line-${start}`)))
  }, [])

  return (
    <>
      <ReportBar summary={summary} />
      <div className="report">
        <HeadingTree text={analysis.text} paragraphs={paragraphs} onChoose={toHeading} />
        <Panes
          shown={pane}
          onShow={setPane}
          names={{ text: say(CHECK.text), results: say(CHECK.results) }}
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
            <>
              <ReportHead analysis={analysis} />
              <RequiredParts analysis={analysis} />
              <Tabs<ReportTab>
                name={say(CHECK.results)}
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
                    name: say(RESULT.coverage),
                    panel: <CoverageTree analysis={analysis} onPlace={toPlace} />,
                  },
                  {
                    id: 'shortfalls',
                    name: say(RESULT.shortfalls),
                    count: analysis.shortfalls.length,
                    panel: <ShortfallList analysis={analysis} chosen={chosen} onPlace={toPlace} />,
                  },
                ]}
              />
              <Versions analysis={analysis} />
              <Inspector analysis={analysis} sentence={inspected} onClose={() => setInspected(null)} />
            </>
          }
        />
      </div>
    </>
  )
}
