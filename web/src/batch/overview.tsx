import { useMemo } from 'react'
import { distributionsOf } from '../../../src/matrix/distribution.js'
import { MATRIX } from '../messages/matrix.js'
import { useLanguage } from '../language/language.js'
import type { Matrix, MatrixRow } from '../service/batches.js'
import { AreaSpread } from './area-spread.js'
import { SilentIndicators } from './silent-indicators.js'

interface Props {
  readonly matrix: Matrix
  /** The rows that the filters leave. */
  readonly rows: readonly MatrixRow[]
}

/** How the places spread in each area, and what hardly anybody writes about. */
export function Overview({ matrix, rows }: Props) {
  const { say } = useLanguage()
  const spread = useMemo(() => distributionsOf(rows), [rows])
  return (
    <div className="overview">
      <section>
        <h2>{say(MATRIX.spread)}</h2>
        <AreaSpread spread={spread} />
        <p className="note">{say(MATRIX.spreadNote)}</p>
      </section>
      <section>
        <SilentIndicators uses={matrix.indicators} />
      </section>
    </div>
  )
}
