import { useMemo } from 'react'
import { AreaBars } from '../coverage/area-bars.js'
import { Gaps, gapsOf } from '../coverage/gaps.js'
import { FindingList } from '../findings/finding-list.js'
import { isOpen, type NumberedFinding } from '../findings/order.js'
import { Tabs } from '../frame/tabs.js'
import { useLanguage } from '../language/language.js'
import { CHECK } from '../messages/check.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { ReportHead } from '../parts/report-head.js'
import { RequiredParts } from '../parts/required-parts.js'
import { useMedians } from '../service/medians.js'
import { Changed } from './changed.js'
import { changesBetween } from './changes.js'
import { PublishedOn } from './published-on.js'
import type { CheckResult } from './use-check.js'

export type ResultTab = 'summary' | 'findings' | 'gaps'

interface Props {
  readonly result: CheckResult
  readonly findings: readonly NumberedFinding[]
  readonly tab: ResultTab
  readonly chosen: string | null
  readonly placed: ReadonlySet<string>
  readonly publishedOn: string | undefined
  readonly onTab: (tab: ResultTab) => void
  readonly onPlace: (mark: string) => void
  readonly onPublishedOn: (date: string | undefined) => void
  readonly onRecheck: () => void
}

/** What the check found, in three tabs. */
export function Results(props: Props) {
  const { say } = useLanguage()
  const { result, findings, tab, onTab, onPlace } = props
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
        given={props.publishedOn}
        checked={result.publishedOn}
        onGive={props.onPublishedOn}
        onRecheck={props.onRecheck}
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
    <>
      <ReportHead analysis={analysis} before={before?.score.total} />
      <Tabs<ResultTab>
        name={say(WORDS.results)}
        shown={tab}
        onShow={onTab}
        tabs={[
          { id: 'summary', name: say(WORDS.overview), panel: summary },
          {
            id: 'findings',
            name: say(CHECK.findings),
            count: findings.filter(isOpen).length,
            panel: (
              <FindingList
                findings={findings}
                chosen={props.chosen}
                placed={props.placed}
                fresh={fresh}
                onPlace={onPlace}
              />
            ),
          },
          {
            id: 'gaps',
            name: say(CHECK.gaps),
            count: gapsOf(analysis).length,
            panel: <Gaps analysis={analysis} onPlace={onPlace} />,
          },
        ]}
      />
    </>
  )
}
