import { Link } from 'wouter'
import { Empty, Failed, Loading } from '../frame/states.js'
import { BATCH } from '../messages/batch.js'
import { BATCHES } from '../messages/batches.js'
import { momentWords, useLanguage } from '../language/language.js'
import { BatchExports } from './batch-exports.js'
import { BatchProgress } from './batch-progress.js'
import { BatchResults } from './batch-results.js'
import { Steer } from './steer.js'
import { useBatch } from './use-batch.js'

/** One batch: how far it is, and what its reports show beside each other. */
export default function BatchPage({ id }: { readonly id: string }) {
  const { language, say } = useLanguage()
  const { asked, batch, isLost, tell, again } = useBatch(id)
  if (batch === null)
    return asked.state === 'failed' ? (
      <div className="page narrow">
        <Failed refusal={asked.refusal} again={again}>
          <Link href="/batches">{say(BATCH.back)}</Link>
        </Failed>
      </div>
    ) : (
      <Loading />
    )
  const { name, createdAt, counts, status, complete } = batch
  return (
    <div className="page batch">
      <header className="batch-head">
        <p className="crumb">
          <Link href="/batches">{say(BATCH.back)}</Link>
        </p>
        <h1>{name ?? say(BATCHES.unnamed)}</h1>
        <p className="facts">{momentWords(createdAt, language)}</p>
        <Steer batch={batch} onSteered={tell} />
        <BatchExports batch={batch} />
      </header>
      <BatchProgress batch={batch} isLost={isLost} />
      {!complete && status !== 'receiving' && <p className="note">{say(BATCH.notComplete)}</p>}
      {counts.done + counts.failed + counts.missing > 0 ? (
        <BatchResults batch={batch} />
      ) : (
        <Empty title={say(BATCH.nothingYet)}>
          <p className="note">{say(BATCH.nothingYetMore)}</p>
        </Empty>
      )}
    </div>
  )
}
