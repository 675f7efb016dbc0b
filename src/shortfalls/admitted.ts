import type { Range, ShortfallKind } from '../words.js'

interface Statement extends Range {
  readonly kind: ShortfallKind
  readonly cause: Range | null
}

/** What is admitted, and the causes beside it: a cause is no shortfall, so it is never counted as one. */
export interface Admitted<T> {
  readonly shortfalls: readonly T[]
  /** All statements of a cause. */
  readonly causes: readonly T[]
  /** Those of them that no shortfall is given as its own. */
  readonly loose: readonly T[]
}

/** Tells shortfalls from causes; `statements` in the order of the text, which stays. */
export function admitted<T extends Statement>(statements: readonly T[]): Admitted<T> {
  const shortfalls = statements.filter(({ kind }) => kind !== 'cause')
  const causes = statements.filter(({ kind }) => kind === 'cause')
  const isGiven = ({ start, end }: Range) =>
    shortfalls.some(({ cause }) => cause !== null && cause.start < end && start < cause.end)
  return { shortfalls, causes, loose: causes.filter((cause) => !isGiven(cause)) }
}
