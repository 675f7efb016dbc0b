import { BATCH } from '../language/batch-messages.js'
import { useLanguage } from '../language/language.js'
import { batchAddress } from '../service/batches.js'

const FORMATS = [
  ['xlsx', BATCH.workbook],
  ['letters', BATCH.letters],
  ['csv', BATCH.csv],
  ['jsonl', BATCH.jsonl],
] as const

export function BatchExports({ id, isReady }: { readonly id: string; readonly isReady: boolean }) {
  const { say } = useLanguage()
  if (!isReady) return null
  return (
    <details className="menu">
      <summary className="button">{say(BATCH.exports)}</summary>
      <ul>
        {FORMATS.map(([format, name]) => (
          <li key={format}>
            <a href={`${batchAddress(id)}/export?format=${format}`} download>
              {say(name)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
