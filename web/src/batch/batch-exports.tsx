import { SaveMenu } from '../frame/save-menu.js'
import { BATCH } from '../messages/batch.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import { batchAddress, type Batch } from '../service/batches.js'

const FORMATS = [
  ['xlsx', BATCH.workbook],
  ['letters', BATCH.letters],
  ['csv', BATCH.csv],
  ['indicators', BATCH.indicatorCsv],
  ['jsonl', BATCH.jsonl],
] as const

/** Files of the whole batch, once nothing of it changes any more. */
export function BatchExports({ batch }: { readonly batch: Batch }) {
  const { say } = useLanguage()
  if (batch.counts.done === 0 || (batch.status !== 'done' && batch.status !== 'cancelled')) return null
  return <SaveMenu name={say(WORDS.exports)} path={`${batchAddress(batch.id)}/export`} formats={FORMATS} />
}
