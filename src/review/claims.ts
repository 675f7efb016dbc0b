import { createHash } from 'node:crypto'
import type { Analysis } from '../analysis-shape.js'

export const CLAIM_KINDS = ['finding', 'tag', 'shortfall', 'part', 'level'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** One thing that an analysis says and a person can judge. */
export interface Claim {
  readonly kind: ClaimKind
  /**
   * Names the claim by its words, not its place, so that a review holds through a re-run. A claim that rests on no words (an absent part)
   * is bound to the text itself: of a mended report it says nothing.
   */
  readonly fingerprint: string
  /** What it is about: check, sentence, part or indicator. */
  readonly about: string
  /** What the machine says: a finding's status, `{ areas, clauses }` of a sentence, its kind of shortfall or null, a part's status, a level 0–3. */
  readonly machine: unknown
}

/** Everything in an analysis that can be reviewed. */
export function claimsOf(analysis: Analysis): Claim[] {
  const { text } = analysis
  const quotes = (ranges: readonly { start: number; end: number }[]) =>
    ranges.length === 0 ? text : ranges.map(({ start, end }) => text.slice(start, end)).join('|')
  const seen = new Map<string, number>()
  const claim = (kind: ClaimKind, about: string, machine: unknown, ...words: string[]): Claim => {
    const hash = createHash('sha256')
      .update([kind, ...words].join('\n'))
      .digest('hex')
      .slice(0, 16)
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    return { kind, fingerprint: nth === 1 ? hash : `${hash}-${nth}`, about, machine }
  }
  return [
    ...analysis.findings.map(({ check, status, fingerprint }): Claim => ({
      kind: 'finding',
      fingerprint,
      about: check,
      machine: status,
    })),
    ...analysis.sentences.flatMap((sentence) => [
      claim('tag', sentence.text, labelsOf(sentence), sentence.text),
      claim('shortfall', sentence.text, sentence.shortfall?.kind ?? null, sentence.text),
    ]),
    ...analysis.parts.map(({ part, status, ranges }) => claim('part', part, status, part, status, quotes(ranges))),
    ...analysis.score.indicators.map(({ id, level, ranges }) =>
      claim('level', id, level, id, String(level), quotes(ranges)),
    ),
  ]
}

/** Tags of a sentence in the words of the gold labels: areas, and bare numbers of indicators. */
export function labelsOf({ areas, indicators }: Analysis['sentences'][number]) {
  return { areas: areas.map(({ id }) => id), clauses: indicators.map(({ id }) => id.slice(id.indexOf('/') + 1)) }
}
