import { Link } from 'wouter'
import { totalWords } from '../coverage/percent.js'
import { Empty } from '../frame/states.js'
import { TableHead } from '../frame/table-head.js'
import { BATCH } from '../messages/batch.js'
import { BATCHES } from '../messages/batches.js'
import { STATE_NAMES } from '../messages/names.js'
import { WORDS } from '../messages/words.js'
import { momentWords, useLanguage } from '../language/language.js'
import type { Batch } from '../service/batches.js'

export function BatchList({ batches }: { readonly batches: readonly Batch[] }) {
  const { language, say } = useLanguage()
  if (batches.length === 0)
    return (
      <Empty title={say(BATCHES.none)}>
        <p className="note">{say(BATCHES.noneMore)}</p>
      </Empty>
    )
  return (
    <table className="list">
      <TableHead
        words={[say(BATCHES.name), say(BATCHES.created), say(WORDS.status)]}
        figures={[say(STATE_NAMES.done), say(STATE_NAMES.failed), say(WORDS.medianCoverage)]}
      />
      <tbody>
        {batches.map(({ id, name, createdAt, status, counts, summary }) => (
          <tr key={id}>
            <td className="name">
              <Link href={`/batches/${id}`}>{name ?? say(BATCHES.unnamed)}</Link>
            </td>
            <td className="date">{momentWords(createdAt, language)}</td>
            <td className={status === 'done' ? undefined : 'state-running'}>{say(BATCH[status])}</td>
            <td className="number" data-name={say(STATE_NAMES.done)}>
              {counts.done} / {counts.total}
            </td>
            <td className={counts.failed > 0 ? 'number state-failed' : 'number'} data-name={say(STATE_NAMES.failed)}>
              {counts.failed}
            </td>
            <td className="number" data-name={say(WORDS.medianCoverage)}>
              {summary?.median == null ? '—' : totalWords(summary.median)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
