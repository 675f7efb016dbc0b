import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Analysis } from '../../../src/analysis-shape.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { useLanguage } from '../language/language.js'
import { AREA_SHORT } from '../messages/matrix.js'
import { COMPARE } from '../messages/compare.js'

register([BarChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer])

/** Pixels: below it there is room for short names alone, and the figures are left to the table. */
const NARROW = 640
const COLOURS = ['#4a7ab5', '#c98a2b'] as const

/** Coverage of two reports by area, as pairs of bars. The table below it says the same in figures. */
export default function AreaChart({ a, b }: { readonly a: Analysis; readonly b: Analysis }) {
  const { say } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    const chart = init(place.current)
    const isNarrow = place.current.clientWidth < NARROW
    const font = getComputedStyle(document.documentElement).fontFamily
    const areas = a.score.areas.filter(
      ({ id, score }) => score !== null || b.score.areas.some((area) => area.id === id && area.score !== null),
    )
    const series = ([analysis, name]: readonly [Analysis, string], i: number) => ({
      type: 'bar' as const,
      name,
      color: COLOURS[i],
      barMaxWidth: 22,
      barGap: '10%',
      label: { show: !isNarrow, position: 'top' as const, fontSize: 11, color: '#56616e' },
      data: areas.map(({ id }) => {
        const score = analysis.score.areas.find((area) => area.id === id)?.score
        return score == null ? '-' : Math.round(score * 100)
      }),
    })
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font },
      grid: { left: 36, right: 12, top: 40, bottom: 64 },
      legend: { top: 4, right: 0, itemWidth: 14, itemHeight: 10 },
      xAxis: {
        type: 'category',
        data: areas.map(({ id }) => say((isNarrow ? AREA_SHORT : AREA_NAMES)[id])),
        axisTick: { show: false },
        axisLabel: {
          interval: 0,
          width: Math.max(26, (place.current.clientWidth - 48) / areas.length - 6),
          overflow: 'break',
          fontSize: 12,
          color: '#1c232c',
        },
      },
      yAxis: { type: 'value', max: 100, splitLine: { lineStyle: { color: '#e9ecf0' } } },
      series: (
        [
          [a, say(COMPARE.first)],
          [b, say(COMPARE.second)],
        ] as const
      ).map(series),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [a, b, say])
  return <div ref={place} className="chart" role="img" aria-label={say(COMPARE.chart)} />
}
