/** What can be judged of an analysis, and how it was judged: the words of the service's reviews. */
export const DECISIONS = ['confirmed', 'dismissed', 'corrected'] as const
export type Decision = (typeof DECISIONS)[number]
export type ClaimKind = 'finding' | 'tag' | 'shortfall' | 'part' | 'level'

export interface Claim {
  readonly kind: ClaimKind
  readonly fingerprint: string
  readonly about: string
  readonly machine: unknown
}

export interface ReviewedClaim extends Claim {
  readonly reviewed: unknown
  readonly reviews: readonly {
    readonly decision: Decision
    readonly value: unknown
    readonly reason: string
    readonly person: string
    readonly at: string
  }[]
}

export interface Reviews {
  readonly score: { readonly machine: number | null; readonly reviewed: number | null }
  readonly claims: readonly ReviewedClaim[]
  readonly agreements: readonly {
    readonly people: readonly string[]
    readonly both: number
    readonly observed: number
  }[]
  readonly claimable: readonly Claim[]
}

/** Names a claim on the page. */
export function claimKey({ kind, fingerprint }: Pick<Claim, 'kind' | 'fingerprint'>): string {
  return `${kind}/${fingerprint}`
}
