import type { Params } from '../../messages/say.js'
import type { FindingStatus, Range, Severity } from '../../words.js'
import type { Result, Side } from '../check.js'
import { besidePrinted, inUnitOf, type Quantity } from './quantity.js'

/** Two sides that ought to agree, and whether they do. */
export interface Equation {
  readonly status: FindingStatus
  readonly severity?: Severity
  readonly message: Result['message']
  readonly params?: Params
  readonly left: Side
  readonly right: Side
  /** Greatest distance that the printed digits allow, in the unit of the sides. */
  readonly tolerance: number
  /** The quantity in whose unit and scale the distance is told. */
  readonly like: Quantity
}

/** A side that stands in the text as it is. */
export function statedSide(label: string, quantity: Quantity): Side {
  return {
    label,
    value: quantity.value,
    printed: quantity.printed,
    ranges: [{ start: quantity.start, end: quantity.end }],
  }
}

/** A side worked out from several quantities of the text. */
export function workedSide(label: string, value: number, printed: string, quantities: readonly Quantity[]): Side {
  return {
    label,
    value: Number(value.toFixed(4)),
    printed,
    ranges: quantities.map(({ start, end }) => ({ start, end })),
  }
}

/** Longest stretch quoted whole, in units; quantities further apart are quoted one by one. */
const LONGEST_QUOTE = 120

export function resultOf(equation: Equation): Result {
  const { left, right, tolerance, like } = equation
  const distance = Number(besidePrinted(Math.abs(left.value - right.value), tolerance))
  return {
    status: equation.status,
    ...(equation.severity === undefined ? {} : { severity: equation.severity }),
    message: equation.message,
    params: {
      left: left.printed,
      leftLabel: left.label,
      right: right.printed,
      rightLabel: right.label,
      delta: inUnitOf(like, distance),
      tolerance: inUnitOf(like, tolerance),
      ...equation.params,
    },
    ranges: together([...left.ranges, ...right.ranges]),
    sides: [left, right],
  }
}

function together(ranges: readonly Range[]): Range[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start)
  const start = ordered[0]?.start ?? 0
  const end = Math.max(...ordered.map((range) => range.end))
  return end - start <= LONGEST_QUOTE ? [{ start, end }] : ordered
}
