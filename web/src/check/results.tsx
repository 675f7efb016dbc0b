import { useMemo, type ReactNode } from 'react'
import { AreaBars } from '../coverage/area-bars.js'
import { Gaps, gapsOf } from '../coverage/gaps.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { ReportHead } from '../parts/report-head.js'
import { RequiredParts } from '../parts/required-parts.js'
import { findingsTab } from '../reading/findings-tab.js'
import { ReadingPanes, type Marked } from '../reading/reading-panes.js'
import type { Reading } from '../reading/use-reading.js'
import { useMedians } from '../service/medians.js'
import { Changed } from './changed.js'
import { changesBetween } from './changes.js'
import { PublishedOn } from './published-on.js'
import type { CheckResult } from './use-check.js'

export type ResultTab = 'summary' | 'findings' | 'gaps'

interface Props {
  readonly result: CheckResult
  readonly reading: Reading<ResultTab>
  readonly text: (marked: Marked) => ReactNode
  readonly publishedOn: string | undefined
  readonly onPublishedOn: (date: string | undefined) => void
  readonly onRecheck: () => void
}

/** The draft, and beside it what the check found, in three tabs. */
export function Results({ result, reading, text, publishedOn, onPublishedOn, onRecheck }: Props) {
  const { say } = useLanguage()
  const { analysis, before } = result
  const changes = useMemo(() => (before === null ? null : changesBetween(before, analysis)), [before, analysis])
  const fresh = useMemo(() => new Set(changes?.fresh.map(({ fingerprint }) => fingerprint)), [changes])
  const medians = useMedians(analysis.report.level, analysis.framework)
  const summary = (
    <>
      {changes !== null && <Changed changes={changes} />}
      <h2>{say(RESULT.parts)}</h2>
      <RequiredParts analysis={analysis} />
      <PublishedOn
        analysis={analysis}
        given={publishedOn}
        checked={result.publishedOn}
        onGive={onPublishedOn}
        onRecheck={onRecheck}
      />
      <h2>{say(WORDS.coverage)}</h2>
      <AreaBars areas={analysis.score.areas} medians={medians?.areas} before={before?.score.areas} />
      <p className="note">
        {say(RESULT.coverageNote)}
        {medians !== null && say(RESULT.medianNote, { count: medians.reports })}
      </p>
    </>
  )
  return (
    <ReadingPanes
      reading={reading}
      text={text}
      results={(tabs) => (
        <>
          <ReportHead analysis={analysis} before={before?.score.total} />
          {tabs}
        </>
      )}
      tabs={[
        { id: 'summary', name: say(WORDS.overview), panel: summary },
        findingsTab(say(CHECK.findings), reading, fresh),
        {
          id: 'gaps',
          name: say(CHECK.gaps),
          count: gapsOf(analysis).length,
          panel: <Gaps analysis={analysis} onPlace={reading.toPlace} />,
        },
      ]}
    />
  )
}
