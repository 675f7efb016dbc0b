import { changeOf, workedOut } from '../../checks/figures/growth.js'
import { overlap, sameUnit, spanOf, toleranceBeside, type Quantity } from '../../checks/figures/quantity.js'
import { FRAME, OTHER_TIME } from '../../checks/figures/stated-twice.js'
import { statementsOf, type Statement } from '../../checks/figures/statements.js'
import { halfWidth } from '../../language/normalise.js'
import { markerOf } from '../../reading/markers.js'
import type { Compared } from '../neighbour.js'

/** A change that this year's report claims, beside the figure that last year's report gave of the same quantity. */
export interface GrowthClaim {
  /** What is counted: 收到行政复议申请. */
  readonly name: string
  /** 增长, 下降 … */
  readonly label: string
  readonly rate: Quantity
  readonly now: Quantity
  /** In last year's report. */
  readonly base: Quantity
  readonly worked: { readonly value: number; readonly printed: string }
  readonly tolerance: number
  readonly holds: boolean
}

/** Shortest name that is told apart from others by itself. */
const LEAST_NAME = 5
/** Between an amount and its change stands nothing but the comparison with the year before. */
const AGAINST_YEAR_BEFORE = /^[^,;。:()]{0,8}[,、(](?:同比|(?:较|比)(?:上年|去年|上一年)(?:同期)?)[^,;。:()\d]{0,6}$/

/** Claims of growth over the year before whose base stands in last year's report under the very same name. */
export function growthClaims(left: Compared, right: Compared): GrowthClaim[] {
  const bases = basesOf(statements(left))
  return statements(right).flatMap(({ quantities, half, start }) =>
    quantities.flatMap((rate, at) => {
      const change = changeOf(rate)
      const now = quantities[at - 1]
      if (change === null || now === undefined || !now.exact || !AGAINST_YEAR_BEFORE.test(rate.gap)) return []
      const name = nameOf(now, half.slice(0, now.start - start))
      const base = name === null ? null : onlyOne((bases.get(name) ?? []).filter((each) => sameUnit(each, now)))
      if (name === null || base === null) return []
      const worked = workedOut(rate, change.rises, base, now)
      if (worked === null) return []
      const { holds, ...result } = worked
      return [
        {
          name,
          label: change.label,
          rate,
          now,
          base,
          worked: result,
          tolerance: toleranceBeside(rate, worked.value),
          holds,
        },
      ]
    }),
  )
}

function statements({ text, sentences, paragraphs }: Compared): readonly Statement[] {
  const paragraphAt = (start: number) => paragraphs.findIndex((each) => each.start <= start && start < each.end)
  return statementsOf({
    half: halfWidth(text),
    sentences: sentences.map((sentence) => ({
      ...sentence,
      paragraph: paragraphAt(sentence.start),
      marker: markerOf(halfWidth(sentence.text)),
    })),
  })
}

function basesOf(statements: readonly Statement[]): Map<string, Quantity[]> {
  const bases = new Map<string, Quantity[]>()
  for (const { quantities, half, start } of statements)
    for (const quantity of quantities) {
      const name = nameOf(quantity, half.slice(0, quantity.start - start))
      if (name !== null && quantity.exact) bases.set(name, [...(bases.get(name) ?? []), quantity])
    }
  return bases
}

/** A quantity that a report gives twice with two values is no base. */
function onlyOne(quantities: readonly Quantity[]): Quantity | null {
  const [first] = quantities
  if (first === undefined || quantities.some((other) => !overlap(spanOf(other), spanOf(first)))) return null
  return first
}

function nameOf(quantity: Quantity, before: string): string | null {
  const clause = before.split(/[。;]/).at(-1) ?? ''
  const name = quantity.before.replace(FRAME, '').replace(/[了共]+$/, '')
  if (name.length < LEAST_NAME || !/^[\u4e00-\u9fff]+$/.test(name)) return null
  return quantity.unit === '%' || OTHER_TIME.test(clause.replace(/20\d\d年(?:度)?[,]?/g, '')) ? null : name
}
