import { EVERYWHERE } from '../access/scope.js'
import type { Background } from '../comparison/background.js'
import { compare } from '../comparison/compare.js'
import { chooseCandidates, withSetPassages } from '../comparison/shared-text/candidates.js'
import { embodied } from '../comparison/shared-text/shared-text.js'
import { keysOf, signatureOf } from '../comparison/shared-text/signature.js'
import {
  beginComparison,
  failComparison,
  readNeighbours,
  saveComparison,
  yearsOf,
  type ComparisonWork,
} from '../store/comparisons.js'
import type { Store } from '../store/open-store.js'
import { candidatesFor, keepSignature } from '../store/signatures.js'
import { wantSince } from '../store/want-comparison.js'
import { storeFault } from '../store/store-fault.js'
import type { Job } from './queue.js'

/** Years before this one in which an issuer's own reports are looked at for old text. */
const YEARS_BACK = 3

/**
 * The work on one comparison: look up neighbours, compare, store, and make the comparisons of those neighbours due that could not know of
 * this report. Doing it twice stores it once. `queueAgain` is told the ids of what became due.
 */
export function reportComparer(
  store: Store,
  background: () => Background,
  queueAgain: (id: string) => Promise<void>,
): (job: Pick<Job, 'id' | 'lastAttempt'>) => Promise<void> {
  return async ({ id, lastAttempt }) => {
    try {
      // What becomes due while it is worked out is worked out again: the queue would take no second job of the same id.
      for (let work; (work = await beginComparison(store, id)) !== undefined;)
        for (const due of await compareOnce(store, work, background())) await queueAgain(due)
    } catch (error) {
      if (lastAttempt && storeFault(error) === null) await failComparison(store, id)
      throw error
    }
  }
}

async function compareOnce(
  store: Store,
  { territory, wanted, report }: ComparisonWork,
  background: Background,
): Promise<string[]> {
  const mine = embodied(report, background)
  const passages = signatureOf(mine.body)
  const bands = keysOf(passages)
  const knownAt = await keepSignature(store, report.id, bands)
  if (knownAt === undefined) return []
  const found = await candidatesFor(store, report.id, bands)
  const { ids, handedDown } = chooseCandidates(passages, found.candidates, found.reports)
  const { before, earlier, after } = await ownYears(store, territory, report)
  const others = await readNeighbours(store, EVERYWHERE, [...new Set([...earlier, ...ids])])
  const comparison = compare(
    { ...mine, body: withSetPassages(mine.body, handedDown) },
    { before: others.find((other) => other.id === before) ?? null, others, count: found.reports },
    background,
  )
  const due: string[] = []
  const affected = [after, ...comparison.shared.map((shared) => shared.with.id)]
  for (const neighbour of new Set(affected))
    if (neighbour != null && (await wantSince(store, neighbour, knownAt))) due.push(neighbour)
  await saveComparison(store, report.id, wanted, comparison)
  return due
}

/** The issuer's own reports around the year: the one before, those up to three years earlier, the one after. */
async function ownYears(store: Store, territory: string, { analysis: { report } }: ComparisonWork['report']) {
  const { issuer, year } = report
  if (issuer === null || year === null) return { before: null, earlier: [], after: null }
  const years = await yearsOf(store, territory, issuer, { from: year - YEARS_BACK, to: year + 1 })
  const idOf = (wanted: number) => years.find((each) => each.year === wanted)?.id ?? null
  return {
    before: idOf(year - 1),
    earlier: years.filter((each) => each.year < year).map(({ id }) => id),
    after: idOf(year + 1),
  }
}
