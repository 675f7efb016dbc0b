import { gather } from '../../gather.js'
import type { Check, Result, Subject } from '../check.js'
import { differences } from './differences.js'
import { resultOf, type Equation } from './equation.js'
import { growth } from './growth.js'
import { impossible } from './impossible.js'
import { marks } from './marks.js'
import type { Quantity } from './quantity.js'
import { rates } from './rates.js'
import { shares } from './shares.js'
import { statedTwice } from './stated-twice.js'
import { byParagraph, statementsOf, type Statement } from './statements.js'
import { sums } from './sums.js'
import { tableTotals } from './tables.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('figures', {
  allHold: {
    zh: '核对了 {count} 处数量关系，都成立。',
    en: '{count} relations between figures were checked; all hold.',
  },
})

/** Most places that a finding on what holds quotes. */
const MOST_QUOTED = 10

/** The relations within the statements of one paragraph; none in a statement of a single figure. */
function related(paragraph: readonly Statement[], year: number | null): Equation[] {
  const found: Equation[] = []
  let all: readonly Quantity[] | null = null
  for (const statement of paragraph) {
    if (statement.quantities.length < 2) continue
    found.push(...sums(statement))
    const holdsShare = statement.quantities.some(isShare)
    if (holdsShare) {
      all ??= gather(paragraph, ({ quantities }) => quantities)
      found.push(...rates(statement, all), ...shares(statement, all))
    }
    found.push(...growth(statement, year), ...differences(statement))
    if (holdsShare) found.push(...marks(statement))
  }
  return found
}

function isShare({ unit }: Quantity): boolean {
  return unit === '%'
}

/** Figures that must agree with each other, and whether they do. */
export const figures: Check = {
  id: 'figures',
  severity: 'warning',
  statuses: ['pass', 'fail', 'uncertain'],
  looksFor: {
    zh: '数字前后是否对得上：分项与总数、比率与分子分母、增幅与两年数、差额、同一数字两处不同、不可能的数',
    en: 'Whether figures agree: parts and wholes, rates, growth, differences, the same quantity twice, impossible numbers',
  },
  why: {
    zh: '数字对不上会让人怀疑整份报告，也是公开后最容易被指出的错误',
    en: 'A figure that does not add up casts doubt on the whole report',
  },
  basis: {
    zh: '报告应当真实准确；核算只用文中写出的数，容差按印出的位数',
    en: 'Only the figures of the text itself are used; the tolerance follows from the digits printed',
    verified: true,
  },
  run({ report }: Subject): Result[] {
    const statements = statementsOf(report)
    const counting = statements.filter((statement) => statement.quantities.length > 0)
    const equations: Equation[] = [
      ...gather(byParagraph(counting), (paragraph) => related(paragraph, report.year.value)),
      ...statedTwice(counting),
      ...tableTotals(report),
    ]
    const wrong = [...equations.filter((each) => each.status !== 'pass').map(resultOf), ...gather(counting, impossible)]
    if (wrong.length > 0 || equations.length === 0) return wrong
    return [
      {
        status: 'pass',
        severity: 'info',
        message: MESSAGES.allHold,
        params: { count: equations.length },
        ranges: gather(equations.slice(0, MOST_QUOTED), (each) => resultOf(each).ranges ?? []),
      },
    ]
  },
}
