import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import type { Analysis } from '../../../src/analysis-shape.js'
import { admitted } from '../../../src/shortfalls/admitted.js'
import { AREA_NAMES, PART_NAMES } from '../../../src/messages/parts.js'
import { Level } from '../coverage/level.js'
import { percent, totalWords } from '../coverage/percent.js'
import { isOpen } from '../findings/order.js'
import { Loading } from '../frame/states.js'
import { TableHead } from '../frame/table-head.js'
import { dateWords } from '../../../src/messages/dates.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import { PART_STATUS_SHORT } from '../messages/names.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { useIndicators } from '../service/frameworks.js'
import { ComparedTexts } from './compared.js'

/** The chart library weighs more than all the rest of the page, so it comes only with a chart. */
const AreaChart = lazy(() => import('./area-chart.js'))

interface Props {
  readonly ids: readonly [string, string]
  readonly a: Analysis
  readonly b: Analysis
}

/** What two analyses have and lack, in tables and a chart. */
export function Beside({ ids, a, b }: Props) {
  const { say } = useLanguage()
  return (
    <>
      <h2>{say(COMPARE.facts)}</h2>
      <Facts ids={ids} a={a} b={b} />
      <h2>{say(COMPARE.areas)}</h2>
      <Suspense fallback={<Loading />}>
        <AreaChart a={a} b={b} />
      </Suspense>
      <Areas a={a} b={b} />
      <h2>{say(COMPARE.indicators)}</h2>
      <Indicators a={a} b={b} />
      <ComparedTexts left={ids[0]} right={ids[1]} />
    </>
  )
}

function Facts({ ids, a, b }: Props) {
  const { language, say } = useLanguage()
  const date = (iso: string | null) => (iso === null ? say(RESULT.unknown) : dateWords(iso, language))
  const open = ({ findings }: Analysis) => findings.filter(isOpen).length
  const rows: (readonly [string, (analysis: Analysis) => string | number])[] = [
    [say(WORDS.publishedOn), ({ report }) => date(report.publishedOn)],
    ...a.parts.map(
      ({ part }) =>
        [
          say(PART_NAMES[part]),
          ({ parts }: Analysis) => {
            const found = parts.find((each) => each.part === part)
            return found === undefined ? '—' : say(PART_STATUS_SHORT[found.status])
          },
        ] as const,
    ),
    [say(COMPARE.openFindings), open],
    [say(WORDS.shortfalls), ({ shortfalls }) => admitted(shortfalls).shortfalls.length],
  ]
  return (
    <table className="list beside">
      <thead>
        <tr>
          <td />
          {[a, b].map(({ report }, i) => (
            <th key={i} scope="col">
              <span className={`side side-${i}`}>{say(i === 0 ? COMPARE.first : COMPARE.second)}</span>
              <Link href={`/reports/${ids[i]}`}>{report.title ?? say(RESULT.untitled)}</Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value(a)}</td>
            <td className={value(a) === value(b) ? undefined : 'differs'}>{value(b)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Areas({ a, b }: Omit<Props, 'ids'>) {
  const { say } = useLanguage()
  return (
    <table className="list beside">
      <TableHead
        words={[say(WORDS.area)]}
        figures={[say(COMPARE.first), say(COMPARE.second), say(COMPARE.difference)]}
      />
      <tbody>
        {a.score.areas.map(({ id, score }) => {
          const other = b.score.areas.find((area) => area.id === id)?.score ?? null
          return (
            <tr key={id}>
              <th scope="row">{say(AREA_NAMES[id])}</th>
              <td className="number">{score === null ? say(WORDS.notScored) : percent(score)}</td>
              <td className="number">{other === null ? say(WORDS.notScored) : percent(other)}</td>
              <td className="number">
                <Difference by={score === null || other === null ? null : Math.round((other - score) * 100)} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(WORDS.total)}</th>
          <td className="number">{a.score.total === null ? '—' : totalWords(a.score.total)}</td>
          <td className="number">{b.score.total === null ? '—' : totalWords(b.score.total)}</td>
          <td className="number">
            <Difference
              digits={1}
              by={
                a.score.total === null || b.score.total === null
                  ? null
                  : Math.round((b.score.total - a.score.total) * 10) / 10
              }
            />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Difference({ by, digits = 0 }: { readonly by: number | null; readonly digits?: number }) {
  if (by === null) return '—'
  if (by === 0) return '0'
  return <span className={by > 0 ? 'up' : 'down'}>{`${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(digits)}`}</span>
}

function Indicators({ a, b }: Omit<Props, 'ids'>) {
  const { say } = useLanguage()
  const titles = useIndicators(a.framework)
  if (a.framework !== b.framework) return <p className="note">{say(COMPARE.otherFramework)}</p>
  const levels = new Map(b.score.indicators.map(({ id, level }) => [id, level]))
  const rows = a.score.indicators
    .flatMap(({ id, level }) => {
      const other = levels.get(id)
      return other === undefined || other === level ? [] : [{ id, level, other }]
    })
    .sort((x, y) => Math.abs(y.other - y.level) - Math.abs(x.other - x.level))
  if (rows.length === 0) return <p className="note">{say(COMPARE.sameLevels)}</p>
  return (
    <table className="list beside">
      <TableHead words={[say(WORDS.indicator), say(COMPARE.first), say(COMPARE.second)]} />
      <tbody>
        {rows.map(({ id, level, other }) => (
          <tr key={id}>
            <th scope="row">
              <span className="clause">{titles.get(id)?.number ?? id}</span> {titles.get(id)?.title}
            </th>
            <td>
              <Level level={level} />
            </td>
            <td>
              <Level level={other} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
