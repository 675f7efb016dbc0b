import { statedSide, type Equation } from './equation.js'
import { overlap, sameUnit, spanOf, toleranceOf, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('stated-twice', {
  differs: {
    zh: '“{name}”前后两处不一致：{left} 与 {right}，相差 {delta}（容差 {tolerance}），请核对。',
    en: '“{name}” is given twice with different values: {left} and {right}, off by {delta} (tolerance {tolerance}).',
  },
})

/** Words that say when or whose without changing what is counted. */
export const FRAME =
  /^(?:20\d\d年度?|全年|今年以来|今年|年内|一年来|全区|全县|全市|全镇|全省|我区|我县|我市|区政府|县政府|市政府|共计|累计|总计|共|已|先后|依法)+/
/** Shortest name that is told apart from others by itself, in units: 受理行政复议案件 has eight. */
const LEAST_NAME = 8
/** How far back the clause of a number is looked at, in units. */
const REACH = 120
/** Places of one name that later ones are compared with. */
const MOST_KEPT = 4
export const OTHER_TIME = /上年|去年|同期|上半年|下半年|季度|月|20\d\d年|其中|分别|截至|首次|历年|近\S年/

/** The same thing counted at two places of the text with two values. Only for names that are the same word for word. */
export function statedTwice(statements: readonly Statement[]): Equation[] {
  const seen = new Map<string, { quantity: Quantity; paragraph: number }[]>()
  const found: Equation[] = []
  for (const statement of statements)
    for (const quantity of statement.quantities) {
      const name = nameOf(statement, quantity)
      if (name === null) continue
      const earlier = seen.get(name) ?? []
      const other = earlier.find((each) => each.paragraph !== statement.paragraph && sameUnit(each.quantity, quantity))
      if (earlier.length < MOST_KEPT) seen.set(name, [...earlier, { quantity, paragraph: statement.paragraph }])
      if (other === undefined || overlap(spanOf(other.quantity), spanOf(quantity))) continue
      found.push({
        status: 'uncertain',
        message: MESSAGES.differs,
        params: { name },
        left: statedSide('前一处', other.quantity),
        right: statedSide('后一处', quantity),
        tolerance: toleranceOf(other.quantity, quantity),
        like: quantity,
      })
    }
  return found
}

function nameOf(statement: Statement, quantity: Quantity): string | null {
  if (!quantity.exact || quantity.before.length < LEAST_NAME || quantity.after !== '' || quantity.unit === '%')
    return null
  const end = quantity.start - statement.start
  const clause =
    statement.half
      .slice(Math.max(0, end - REACH), end)
      .split(/[。;]/)
      .at(-1) ?? ''
  const name = quantity.before.replace(FRAME, '')
  if (name.length < LEAST_NAME || !/^[\u4e00-\u9fff]+$/.test(name)) return null
  const rest = clause.replace(/20\d\d年(?:度)?[,]?/, '')
  return OTHER_TIME.test(rest) ? null : name
}
