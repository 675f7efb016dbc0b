import type { Analysis } from '../analysis-shape.js'
import { totalOf } from '../scoring/score.js'
import type { labelsOf } from './claims.js'
import { claimsOf, type Claim } from './claims.js'
import { underPresentNames } from './present-names.js'
import { reviewedValue, type Review } from './review.js'

/** A claim with what people decided; `reviewed` is the latest decision's value, apart from the machine's. */
export interface ReviewedClaim extends Claim {
  readonly reviewed: unknown
  readonly reviews: readonly Review[]
}

/** The claims of an analysis that somebody judged. Reviews MUST be in order of time. */
export function reviewedClaims(analysis: Analysis, reviews: readonly Review[]): ReviewedClaim[] {
  const byClaim = new Map<string, Review[]>()
  for (const review of underPresentNames(analysis, reviews)) {
    const key = `${review.kind}/${review.fingerprint}`
    byClaim.set(key, [...(byClaim.get(key) ?? []), review])
  }
  return claimsOf(analysis).flatMap((claim): ReviewedClaim[] => {
    const own = byClaim.get(`${claim.kind}/${claim.fingerprint}`)
    const last = own?.at(-1)
    if (own === undefined || last === undefined) return []
    return [{ ...claim, reviewed: reviewedValue(claim, last), reviews: own }]
  })
}

/** The total with reviewed levels in place of the machine's; from rows alone. */
export function reviewedTotal({ score }: Analysis, claims: readonly ReviewedClaim[]): number | null {
  const levels = new Map(claims.filter(({ kind }) => kind === 'level').map(({ about, reviewed }) => [about, reviewed]))
  const rows = score.indicators.map((row) => ({ ...row, level: (levels.get(row.id) ?? row.level) as typeof row.level }))
  return totalOf(rows, Object.fromEntries(score.areas.map(({ id, weight }) => [id, weight]))).total
}

/**
 * Sentences whose tags were judged, one JSON line each, in the format of gold labels, with year and framework beside, so that lines of several
 * reports can stand in one file. What `judged` does not name in a line is the machine's.
 */
export function goldLines(analysis: Analysis, claims: readonly ReviewedClaim[]): string {
  const judged = new Map(claims.map((claim) => [`${claim.kind}/${claim.fingerprint}`, claim.reviewed]))
  const all = claimsOf(analysis)
  const tags = all.filter(({ kind }) => kind === 'tag')
  const shortfalls = all.filter(({ kind }) => kind === 'shortfall')
  const lines = analysis.sentences.flatMap((sentence, i): string[] => {
    const labels = judged.get(`tag/${tags[i]?.fingerprint ?? ''}`) as ReturnType<typeof labelsOf> | undefined
    if (labels === undefined) return []
    const key = `shortfall/${shortfalls[i]?.fingerprint ?? ''}`
    const kind = judged.has(key) ? judged.get(key) : (sentence.shortfall?.kind ?? null)
    const line = analysis.text.slice(0, sentence.start).split('\n').length
    const label = {
      n: i + 1,
      line,
      text: sentence.text,
      role: sentence.part,
      ...labels,
      shortfall: kind !== null,
      kind,
      year: analysis.report.year,
      framework: analysis.framework,
      judged: judged.has(key) ? ['tag', 'shortfall'] : ['tag'],
    }
    return [`${JSON.stringify(label)}\n`]
  })
  return lines.join('')
}
