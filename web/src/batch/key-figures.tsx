import { distributionOf } from '../../../src/matrix/distribution.js'
import { totalWords } from '../coverage/percent.js'
import { BATCH } from '../messages/batch.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import type { Batch, Matrix } from '../service/batches.js'
import { isIncomplete, isLate } from './row-facts.js'

interface Props {
  readonly batch: Batch
  readonly matrix: Matrix
  /** Opens a view or a filter, by parameters of the address. */
  readonly onShow: (values: Readonly<Record<string, string>>) => void
}

/** The five or six numbers that somebody reports upwards; those that are lists open them. */
export function KeyFigures({ batch, matrix, onShow }: Props) {
  const { say } = useLanguage()
  const { rows, missing } = matrix
  const median = distributionOf(rows.map(({ score }) => score))?.median ?? null
  const lists = [
    [say(BATCH.late), rows.filter(isLate).length],
    [say(BATCH.incomplete), rows.filter(isIncomplete).length],
    [say(BATCH.missing), missing.length],
    [say(BATCH.failed), batch.counts.failed],
  ] as const
  return (
    <ul className="key-figures">
      <li>
        <span>{say(BATCH.reports)}</span>
        <strong>{rows.length}</strong>
      </li>
      <li>
        <span>{say(WORDS.medianCoverage)}</span>
        <strong>{median === null ? '—' : totalWords(median)}</strong>
      </li>
      {lists.map(([name, count]) => (
        <li key={name}>
          <button type="button" onClick={() => onShow({ view: 'lists' })} disabled={count === 0}>
            <span>{name}</span>
            <strong className={count > 0 ? 'down' : undefined}>{count}</strong>
          </button>
        </li>
      ))}
    </ul>
  )
}
