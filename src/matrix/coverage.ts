import type { Score } from '../analysis-shape.js'
import { totalOf } from '../scoring/score.js'
import type { Profile } from './profile.js'
import type { IndicatorRow } from './report-row.js'

/** Area scores and total of stored rows under a profile: nothing is analysed for it. */
export function coverageOf(indicators: readonly IndicatorRow[], profile: Profile): Pick<Score, 'total' | 'areas'> {
  const weighed = indicators.map((row) => ({ ...row, weight: profile.indicators[row.id] ?? row.weight }))
  return totalOf(weighed, profile.areas)
}
