import type { Body } from './body.js'
import type { SignedPassage } from './signature.js'

/** A stored report that shares keys with the one looked up. */
interface Candidate {
  readonly id: string
  readonly place: string
  readonly keys: readonly number[]
}

/** A passage that stands in the reports of more places than this, and of more than this share of all reports, is a set phrase however long: a form that a higher body handed down. */
const MOST_PLACES = 8
const MOST_SHARE = 0.1
/** Reports that are aligned exactly; a report copied from more than these is named beside the first of them. */
const MOST_ALIGNED = 20

/** The reports that share most passages, likest first, and the passages that so many places share that they are nobody's own. */
export function chooseCandidates(
  passages: readonly SignedPassage[],
  candidates: readonly Candidate[],
  reports: number,
): { readonly ids: string[]; readonly handedDown: SignedPassage[] } {
  const holders = passages.map((passage) => {
    const keys = new Set(passage.keys)
    return candidates.filter((candidate) => candidate.keys.some((key) => keys.has(key)))
  })
  const most = Math.max(MOST_PLACES, reports * MOST_SHARE)
  const isHandedDown = holders.map((held) => new Set(held.map(({ place }) => place)).size > most)
  const passagesShared = new Map<string, number>()
  holders.forEach((held, i) => {
    if (isHandedDown[i] === true) return
    for (const { id } of held) passagesShared.set(id, (passagesShared.get(id) ?? 0) + 1)
  })
  const ids = [...passagesShared]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_ALIGNED)
    .map(([id]) => id)
  return { ids, handedDown: passages.filter((_, i) => isHandedDown[i]) }
}

/** The body with these passages counted as set phrases. */
export function withSetPassages(body: Body, passages: readonly SignedPassage[]): Body {
  const set = Uint8Array.from(body.set)
  for (const { start, end } of passages) set.fill(1, start, end)
  return { ...body, set, own: set.reduce((sum, unit) => sum + 1 - unit, 0) }
}
