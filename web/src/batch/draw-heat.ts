import { HeatmapChart } from 'echarts/charts'
import {
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  GridComponent,
  VisualMapContinuousComponent,
} from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { AREAS } from '../../../src/words.js'
import type { MatrixRow } from '../service/batches.js'

register([
  HeatmapChart,
  GridComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  VisualMapContinuousComponent,
  CanvasRenderer,
])

/** From pale sand to the blue of the page: darker is better covered, and it prints and shows to eyes that see no red. */
const COLOURS = ['#f6efe2', '#d5dee7', '#9dbad9', '#5b8bc0', '#1d4f91']
/** Pixels: a row with its name readable, and the least and most that the whole may be high. */
const ROW = 24
const LEAST = 160
const MOST = 720
const HEAD = 56
/** So many rows in sight leave room for their figures and names. */
const READABLE = Math.floor((MOST - HEAD) / 15)
const NARROW = 640
/** More rows than this would drown in the lines between them. */
const FRAMED = 200

interface Names {
  readonly rows: readonly string[]
  readonly areas: readonly string[]
  readonly short: readonly string[]
}

interface Answers {
  readonly onPoint: (row: number, area: number) => void
  readonly onOpen: (row: number) => void
}

export interface HeatChart {
  /** Marks a cell, and brings its row into sight. */
  show(row: number, area: number): void
  dispose(): void
}

/** Draws rows × areas, the first row on top. Adds the milliseconds it took to the element, as `data-drawn-in`. */
export function drawHeat(place: HTMLElement, rows: readonly MatrixRow[], names: Names, answers: Answers): HeatChart {
  const height = Math.max(LEAST, Math.min(MOST, HEAD + rows.length * ROW + 12))
  place.style.height = `${height}px`
  const started = performance.now()
  const chart = init(place, undefined, { useDirtyRect: false })
  const isNarrow = place.clientWidth < NARROW
  const left = isNarrow ? 92 : 150
  const isLong = HEAD + rows.length * ROW > MOST
  const right = isLong ? 48 : 12
  const column = (place.clientWidth - left - right) / AREAS.length
  const cells = rows.flatMap(({ areas }, row) =>
    AREAS.flatMap((area, column) => {
      const score = areas[area] ?? null
      return score === null ? [] : [[column, row, Math.round(score * 100)]]
    }),
  )
  const index = new Map(cells.map(([column = 0, row = 0], at) => [row * AREAS.length + column, at]))
  const labels = (inSight: number) => ({ show: inSight <= READABLE && !isNarrow, fontSize: 11 })
  let inSight = rows.length

  chart.on('finished', () => {
    place.dataset['drawnIn'] ??= (performance.now() - started).toFixed(0)
  })
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
    grid: { left, right, top: HEAD, bottom: 12 },
    xAxis: {
      type: 'category',
      position: 'top',
      data: isNarrow ? names.short : names.areas,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { interval: 0, color: '#1c232c', fontSize: 12, width: Math.max(24, column - 4), overflow: 'break' },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.rows,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: '#1c232c', fontSize: 12, width: isNarrow ? 80 : 138, overflow: 'truncate' },
    },
    visualMap: { type: 'continuous', show: false, min: 0, max: 100, inRange: { color: COLOURS } },
    dataZoom: isLong
      ? [
          {
            type: 'slider',
            yAxisIndex: 0,
            width: 18,
            right: 12,
            showDetail: false,
            showDataShadow: false,
            brushSelect: false,
          },
          { type: 'inside', yAxisIndex: 0, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: 'shift' },
        ]
      : [],
    series: {
      type: 'heatmap',
      data: cells,
      // All in one go: pieces drawn frame by frame take longer in sum.
      progressive: 0,
      label: labels(inSight),
      itemStyle: { borderColor: '#fff', borderWidth: rows.length <= FRAMED ? 0.5 : 0 },
      emphasis: { itemStyle: { borderColor: '#1c232c', borderWidth: 1.5 } },
    },
  })
  const cellOf = (event: { data?: unknown }) => {
    const [area, row] = Array.isArray(event.data) ? (event.data as number[]) : []
    return area === undefined || row === undefined ? null : { row, area }
  }
  chart.on('mouseover', (event) => {
    const cell = cellOf(event)
    if (cell !== null) answers.onPoint(cell.row, cell.area)
  })
  chart.on('click', (event) => {
    const cell = cellOf(event)
    if (cell !== null) answers.onOpen(cell.row)
  })
  chart.on('datazoom', () => {
    const { start, end } = zoomOf(chart.getOption())
    const now = Math.ceil(((end - start) / 100) * rows.length)
    if (now <= READABLE !== inSight <= READABLE) chart.setOption({ series: { label: labels(now) } })
    inSight = now
  })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(place)
  return {
    show: (row, area) => {
      const { start, end } = zoomOf(chart.getOption())
      const at = (row / Math.max(1, rows.length - 1)) * 100
      const span = end - start
      if (at < start || at > end) {
        const from = Math.max(0, Math.min(100 - span, at - span / 2))
        chart.dispatchAction({ type: 'dataZoom', start: from, end: from + span })
      }
      chart.dispatchAction({ type: 'downplay', seriesIndex: 0 })
      const dataIndex = index.get(row * AREAS.length + area)
      if (dataIndex !== undefined) chart.dispatchAction({ type: 'highlight', seriesIndex: 0, dataIndex })
    },
    dispose: () => {
      watch.disconnect()
      chart.dispose()
      delete place.dataset['drawnIn']
    },
  }
}

/** What part of the rows is in sight, in percent. */
function zoomOf(option: object): { start: number; end: number } {
  const [zoom] = (option as { dataZoom?: { start?: number; end?: number }[] }).dataZoom ?? []
  return { start: zoom?.start ?? 0, end: zoom?.end ?? 100 }
}
