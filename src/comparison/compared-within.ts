import type { Comparison } from './comparison-shape.js'

/** Ids of the stored reports that a comparison rests on. */
export function neighboursOf({ before, shared, findings }: Comparison): string[] {
  const ids = [before?.id, ...shared.map((each) => each.with.id), ...findings.map(({ other }) => other?.report.id)]
  return [...new Set(ids.flatMap((id) => (id == null ? [] : [id])))]
}

/** The comparison as it is without the reports that are not in `shown`: nothing of what they say is left. */
export function comparedWithin(comparison: Comparison, shown: ReadonlySet<string>): Comparison {
  const isShown = (report: { readonly id: string | null } | null) => report?.id != null && shown.has(report.id)
  const { before, shared, findings } = comparison
  const rest = {
    ...comparison,
    shared: shared.filter((each) => isShown(each.with)),
    findings: findings.filter(({ other }) => other === null || isShown(other.report)),
  }
  return before === null || isShown(before) ? rest : { ...rest, before: null, shortfalls: [], promises: [] }
}
