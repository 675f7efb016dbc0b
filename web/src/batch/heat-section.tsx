import { lazy, Suspense, useMemo, useState } from 'react'
import { Loading } from '../frame/states.js'
import { MATRIX } from '../messages/matrix.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import type { MatrixRow } from '../service/batches.js'

/** The chart library weighs more than all the rest, so it comes only with a chart. */
const HeatMap = lazy(() => import('./heat-map.js'))

const ORDERS = ['score', 'province', 'given'] as const
type Order = (typeof ORDERS)[number]
const ORDER_NAMES = { score: MATRIX.byScore, province: MATRIX.byProvince, given: MATRIX.byName } as const

interface Props {
  readonly rows: readonly MatrixRow[]
  readonly isShown: boolean
}

/** The heat map with its order and legend; drawn once somebody looks at it. */
export function HeatSection({ rows, isShown }: Props) {
  const { say } = useLanguage()
  const [order, setOrder] = useState<Order>('score')
  const [wasShown, setWasShown] = useState(isShown)
  if (isShown && !wasShown) setWasShown(true)
  const ordered = useMemo(() => orderedBy(rows, order), [rows, order])
  if (!wasShown) return null
  return (
    <>
      <div className="heat-tools">
        <label>
          {say(MATRIX.order)}
          <select
            value={order}
            onChange={(event) => setOrder(ORDERS.find((each) => each === event.target.value) ?? 'score')}
          >
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {say(ORDER_NAMES[each])}
              </option>
            ))}
          </select>
        </label>
        <p className="legend" aria-hidden="true">
          {say(MATRIX.low)} 0 <span className="scale" /> 100 {say(MATRIX.high)}
          <span className="void" /> {say(WORDS.notScored)}
        </p>
      </div>
      <Suspense fallback={<Loading />}>
        <HeatMap rows={ordered} />
      </Suspense>
      <p className="note">{say(MATRIX.heatHint)}</p>
    </>
  )
}

const BY_WORDS = new Intl.Collator('zh-CN')

function orderedBy(rows: readonly MatrixRow[], order: Order): readonly MatrixRow[] {
  if (order === 'given') return rows
  const byScore = (a: MatrixRow, b: MatrixRow) => (b.score ?? -1) - (a.score ?? -1)
  if (order === 'score') return rows.toSorted(byScore)
  return rows.toSorted((a, b) => BY_WORDS.compare(a.province ?? '', b.province ?? '') || byScore(a, b))
}
