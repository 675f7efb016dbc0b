import type { Statute } from '../../framework/statute.js'

/** How a statute stands in time to a report year. */
export type Standing =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'replaced'; readonly on: string; readonly by: string | null; readonly sure: boolean }
  | { readonly kind: 'not-published'; readonly on: string; readonly sure: boolean }
  | { readonly kind: 'not-in-force'; readonly on: string }

/**
 * A statute that went out of force during the year was in force for a part of it; one that a report of March may already know was
 * published by then. Titles without a known first version (`since`) may be older than the book tells.
 */
export function standingOf(statute: Statute, year: number): Standing {
  const { repealedOn, since } = statute
  if (repealedOn !== undefined && repealedOn.slice(0, 4) <= String(year - 1))
    return {
      kind: 'replaced',
      on: repealedOn,
      by: statute.replacedBy ?? null,
      sure: !/未核对/.test(statute.notes ?? '') && statute.versions.every((version) => version.verified),
    }
  const first = statute.versions[0]
  if (since === undefined || first === undefined) return { kind: 'in-force' }
  const published = first.date ?? since
  if (published >= `${year + 1}-05`)
    return { kind: 'not-published', on: published, sure: first.verified && published.length > 7 }
  return since > `${year}-12-31` ? { kind: 'not-in-force', on: since } : { kind: 'in-force' }
}

/** Number of the last article over all versions, with whether the book is sure of it; null where a version leaves it open. */
export function lastArticle(statute: Statute): { number: number; sure: boolean } | null {
  const numbers = statute.versions.flatMap((version) => (version.articles === undefined ? [] : [version.articles]))
  if (numbers.length !== statute.versions.length) return null
  return {
    number: Math.max(...numbers),
    sure: statute.versions.every((version) => version.verified && version.doubtful?.includes('articles') !== true),
  }
}
