import { useCallback, useMemo, useRef, useState } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import type { Pane } from '../frame/panes.js'
import { moved, type Edit } from '../text/edits.js'
import { answerMarks, marksOfScore, shortfallMarks } from '../text/marks.js'
import { afterPaint, showMark, showPlace } from '../text/show-place.js'
import { findingOfMark, marksOf } from './marks.js'
import { byWeight } from './order.js'

const UNTOUCHED: readonly Edit[] = []

/** Text and results side by side: what is marked, what is chosen, and the ways from one to the other and back. */
export function useReading(analysis: Analysis, startsWith: Pane, edits = UNTOUCHED) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [pane, setPane] = useState<Pane>(startsWith)
  const textPane = useRef<HTMLDivElement>(null)

  const findings = useMemo(() => byWeight(analysis.findings), [analysis])
  const fixed = useMemo(() => {
    const all = [...marksOf(findings), ...shortfallMarks(analysis), ...answerMarks(analysis)]
    return edits.length === 0 ? all : all.flatMap((mark) => moved(mark, edits) ?? [])
  }, [analysis, findings, edits])
  const places = useMemo(() => marksOfScore(analysis), [analysis])
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
  /** Chooses a mark and shows its card; `open` brings the list that holds the card to the front, and says whether there is one. */
  const toCard = useCallback((mark: string, open: (mark: string) => boolean) => {
    setChosen(mark)
    if (!open(mark)) return
    setPane('results')
    const card = mark.startsWith('finding-') ? findingOfMark(mark) : `card-${mark}`
    afterPaint(() => showPlace(document.getElementById(card)))
  }, [])
  return { findings, marks, placed, chosen, pane, setPane, textPane, toPlace, toCard }
}
