import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS } from '../../../src/words.js'
import { percent, totalWords } from '../coverage/percent.js'
import { AREA_SHORT, MATRIX } from '../messages/matrix.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import type { MatrixRow } from '../service/batches.js'
import { drawHeat, type HeatChart } from './draw-heat.js'
import { nameOf } from './row-facts.js'

interface Cell {
  readonly row: number
  readonly area: number
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  PageDown: [20, 0],
  PageUp: [-20, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** Places × areas on a canvas. What is pointed at or reached by the keyboard is said in words above it. */
export default function HeatMap({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<HeatChart>(null)
  const [cell, setCell] = useState<Cell | null>(null)
  const [seen, setSeen] = useState(rows)
  if (seen !== rows) {
    setSeen(rows)
    setCell(null)
  }

  useEffect(() => {
    if (place.current === null) return
    const names = {
      rows: rows.map((row) => nameOf(row) ?? say(MATRIX.reportNameless)),
      areas: AREAS.map((area) => say(AREA_NAMES[area])),
      short: AREAS.map((area) => say(AREA_SHORT[area])),
    }
    const drawn = drawHeat(place.current, rows, names, {
      onPoint: (row, area) => setCell({ row, area }),
      onOpen: (row) => go(`/reports/${rows[row]?.reportId ?? ''}`),
    })
    chart.current = drawn
    return () => drawn.dispose()
  }, [rows, say, go])

  const press = (event: KeyboardEvent) => {
    const row = cell === null ? undefined : rows[cell.row]
    if (event.key === 'Enter' && row !== undefined) go(`/reports/${row.reportId}`)
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const from = cell ?? { row: -step[0], area: cell === null ? 0 : -step[1] }
    const within = (n: number, end: number) => Math.max(0, Math.min(end - 1, n))
    const to = { row: within(from.row + step[0], rows.length), area: within(from.area + step[1], AREAS.length) }
    setCell(to)
    chart.current?.show(to.row, to.area)
  }

  return (
    <div className="heat">
      <p className="readout" aria-live="polite">
        {cell === null ? '\u00a0' : <Readout row={rows[cell.row]} area={cell.area} />}
      </p>
      <div
        ref={place}
        className="heat-canvas"
        role="application"
        aria-label={say(MATRIX.heatLabel, { count: rows.length })}
        tabIndex={0}
        onKeyDown={press}
      />
    </div>
  )
}

function Readout({ row, area: at }: { readonly row: MatrixRow | undefined; readonly area: number }) {
  const { say } = useLanguage()
  const area = AREAS[at]
  if (row === undefined || area === undefined) return null
  const score = row.areas[area] ?? null
  const rank = row.areaRanks[area] ?? null
  return (
    <>
      <strong>{nameOf(row) ?? say(MATRIX.reportNameless)}</strong> {row.year}　{say(AREA_NAMES[area])}{' '}
      <b>{score === null ? say(WORDS.notScored) : percent(score)}</b>
      {rank !== null && `　${say(MATRIX.rank)} ${rank} / ${row.of}`}
      {row.score !== null && `　${say(WORDS.total)} ${totalWords(row.score)}`}
    </>
  )
}
