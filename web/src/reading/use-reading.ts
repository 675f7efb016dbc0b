import { useCallback, useMemo, useRef, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { findingOfMark, marksOf } from '../findings/marks.js'
import { byWeight } from '../findings/order.js'
import type { Pane } from '../frame/panes.js'
import { moved, type Edit } from '../text/edits.js'
import { answerMarks, causeMarks, marksOfScore, shortfallMarks } from '../text/marks.js'
import type { Mark } from '../text/segments.js'
import { afterPaint, showMark, showPlace } from '../text/show-place.js'

/** How a page begins to read, and where the card of a mark is. */
interface Start<Tab extends string> {
  readonly pane: Pane
  readonly tab: Tab
  /** The tab with the card of a mark; null where it has none. Must be the same function on every draw. */
  readonly tabOf: (mark: string) => Tab | null
}

const UNTOUCHED: readonly Edit[] = []

export type Reading<Tab extends string> = ReturnType<typeof useReading<Tab>>

/**
 * Text and results side by side: what is marked, what is chosen, and the ways from one to the other and back.
 *
 * @param asked a place that somebody asked for, which may be no result of ours
 */
export function useReading<Tab extends string>(
  analysis: Analysis,
  start: Start<Tab>,
  asked: Mark | null = null,
  edits = UNTOUCHED,
) {
  const { tabOf } = start
  const [tab, setTab] = useState(start.tab)
  const [pane, setPane] = useState(start.pane)
  const [chosen, setChosen] = useState<string | null>(null)
  const textPane = useRef<HTMLDivElement>(null)

  const findings = useMemo(() => byWeight(analysis), [analysis])
  const fixed = useMemo(() => {
    const admissions = [...shortfallMarks(analysis), ...causeMarks(analysis), ...answerMarks(analysis)]
    const all = [...marksOf(analysis.text, findings), ...admissions]
    return edits.length === 0 ? all : all.flatMap((mark) => moved(mark, edits) ?? [])
  }, [analysis, findings, edits])
  const places = useMemo(
    () => (asked === null ? marksOfScore(analysis) : [asked, ...marksOfScore(analysis)]),
    [analysis, asked],
  )
  const marks = useMemo(() => {
    const place = places.filter(({ id }) => id === chosen).flatMap((mark) => moved(mark, edits) ?? [])
    return place.length === 0 ? fixed : [...fixed, ...place]
  }, [fixed, places, chosen, edits])
  const placed = useMemo(() => new Set(fixed.map(({ id }) => id)), [fixed])

  const toPlace = useCallback((mark: string) => {
    setChosen(mark)
    setPane('text')
    afterPaint(() => showMark(textPane.current, mark))
  }, [])
  /** Chooses a mark, and shows its card where it has one. */
  const toCard = useCallback(
    (mark: string) => {
      setChosen(mark)
      const tab = tabOf(mark)
      if (tab === null) return
      setTab(tab)
      setPane('results')
      const card = mark.startsWith('finding-') ? findingOfMark(mark) : `card-${mark}`
      afterPaint(() => showPlace(document.getElementById(card)))
    },
    [tabOf],
  )
  return { analysis, findings, marks, placed, chosen, pane, setPane, tab, setTab, textPane, toPlace, toCard }
}
