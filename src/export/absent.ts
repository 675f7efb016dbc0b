import type { Analysis } from '../analysis-shape.js'
import type { Framework } from '../framework/framework.js'
import { AREA_NAMES } from '../messages/parts.js'
import { say } from '../messages/say.js'
import { AREAS } from '../words.js'
import { indicatorNumber, indicatorTitles } from './words-of.js'

/** Indicators that apply and that nothing was written about. */
export interface Absent {
  readonly count: number
  /** In the order of areas; `indicators` are their numbers and titles on one line: 7. 健全行政立法；9. 加强合法性审查 */
  readonly areas: readonly { readonly name: string; readonly indicators: string }[]
}

export function absentByArea({ score }: Pick<Analysis, 'score'>, frameworks: readonly Framework[]): Absent {
  const titles = indicatorTitles(frameworks)
  const absent = score.indicators.filter(({ level }) => level === 0)
  const areas = AREAS.map((area) => ({
    name: say(AREA_NAMES[area]),
    indicators: absent
      .filter((indicator) => indicator.area === area)
      .map(({ id }) => `${indicatorNumber(id)}. ${titles.get(id) ?? id}`)
      .join('；'),
  }))
  return { count: absent.length, areas: areas.filter(({ indicators }) => indicators !== '') }
}
