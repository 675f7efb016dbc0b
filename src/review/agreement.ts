import type { Review } from './review.js'

/** How far two people agree on what both have judged. */
export interface Agreement {
  readonly people: readonly [string, string]
  readonly both: number
  /** Share on which they agree, 0–1. */
  readonly observed: number
  /** Cohen's κ: the agreement beyond chance; null where chance alone would explain all of it. */
  readonly kappa: number | null
}

/** Agreement of every pair of people on the claims that both judged. Each review MUST be its person's latest on its claim. */
export function agreementsOf(reviews: readonly Review[]): Agreement[] {
  const byPerson = new Map<string, Map<string, string>>()
  for (const { person, kind, fingerprint, decision, value } of reviews) {
    const judged = byPerson.get(person) ?? new Map<string, string>()
    judged.set(`${kind}/${fingerprint}`, JSON.stringify([decision, value]))
    byPerson.set(person, judged)
  }
  const people = [...byPerson.keys()].sort()
  return people.flatMap((first, i) =>
    people.slice(i + 1).flatMap((second) => {
      const [a, b] = [byPerson.get(first), byPerson.get(second)]
      const pairs = [...(a ?? [])].flatMap(([claim, said]): [string, string][] => {
        const other = b?.get(claim)
        return other === undefined ? [] : [[said, other]]
      })
      return pairs.length === 0 ? [] : [{ people: [first, second] as const, both: pairs.length, ...kappaOf(pairs) }]
    }),
  )
}

/** Cohen (1960): (observed − expected) ÷ (1 − expected). */
export function kappaOf(pairs: readonly (readonly [string, string])[]): Pick<Agreement, 'observed' | 'kappa'> {
  const share = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length / pairs.length
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length
  const labels = new Set(pairs.flat())
  const expected = [...labels].reduce((sum, label) => sum + share(0, label) * share(1, label), 0)
  return { observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) }
}
