import { admitted } from '../access/admitted.js'
import { scopeOfOwner } from '../access/scope.js'
import { analyse } from '../analysis.js'
import type { Background } from '../comparison/background.js'
import { embodied } from '../comparison/shared-text/shared-text.js'
import { keysOf, signatureOf } from '../comparison/shared-text/signature.js'
import { FajingError } from '../errors.js'
import { readSource } from '../intake/read-source.js'
import type { Text } from '../intake/text.js'
import type { Kits } from '../kits.js'
import type { Metrics } from '../metrics/metrics.js'
import type { Store } from '../store/open-store.js'
import { beginReport, failReport, type Work } from '../store/progress.js'
import { saveAnalysis } from '../store/save-analysis.js'
import { keepSignature } from '../store/signatures.js'
import { storeFault } from '../store/store-fault.js'
import { BadInput, type Job } from './queue.js'

/** A report that brings its process down would come back for ever; five attempts that each die twice are enough. */
const MOST_STARTS = 10

/**
 * The work on one report: read, analyse, store, and keep the keys by which shared text is looked up. Doing it twice stores it once. Bad input is kept as the report's error with its code;
 * a fault is left to the queue, and kept as an error after the last attempt.
 */
export function reportAnalyser(
  store: Store,
  kits: Pick<Kits, 'named'>,
  background: () => Background,
  metrics: Metrics,
): (job: Pick<Job, 'id' | 'lastAttempt'>) => Promise<void> {
  return async ({ id, lastAttempt }) => {
    try {
      const work = await beginReport(store, id)
      if (work === undefined) return
      if (work.starts > MOST_STARTS) throw new FajingError('analysis-interrupted', { times: MOST_STARTS })
      const text = await metrics.time('read', () => readWork(work))
      const kit = await kits.named(work.owner, work.framework)
      const analysis = await metrics.time('analyse', () => analyse(text, kit, work.facts))
      const territory = admitted(analysis.report, kit.divisions, scopeOfOwner(work.owner))
      await metrics.time('store', () => saveAnalysis(store, id, text, analysis, territory))
      // Known before the first comparison of a batch begins, so that each finds all the others and none is worked out twice.
      const { body } = embodied({ id, analysis }, background())
      await keepSignature(store, id, keysOf(signatureOf(body)))
    } catch (error) {
      if (error instanceof FajingError) {
        await failReport(store, id, error.code, error.params)
        throw new BadInput(error.code)
      }
      // A store that is away or full says nothing against the report: the sweep brings it back.
      if (lastAttempt && storeFault(error) === null) await failReport(store, id, 'internal', { id })
      throw error
    }
  }
}

function readWork({ source }: Work): Promise<Text> {
  return 'read' in source ? Promise.resolve(source.read) : readSource(source.bytes)
}
