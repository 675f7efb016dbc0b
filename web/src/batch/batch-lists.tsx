import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { More } from '../frame/more.js'
import { Failed } from '../frame/states.js'
import { BATCH } from '../messages/batch.js'
import { MATRIX, PART_SHORT } from '../messages/matrix.js'
import { dateWords } from '../../../src/messages/dates.js'
import { useLanguage } from '../language/language.js'
import { batchAddress, type Batch, type BatchItem, type Matrix, type MatrixRow } from '../service/batches.js'
import { usePages } from '../service/use-pages.js'
import { isIncomplete, isLate, nameOf, partsThatAre } from './row-facts.js'

interface Props {
  readonly batch: Batch
  readonly matrix: Matrix
  readonly turn: number
}

/** Who has to be called: missing, late, incomplete, and files that could not be read. */
export function BatchLists({ batch, matrix, turn }: Props) {
  const { language, say } = useLanguage()
  const { rows, missing } = matrix
  const late = rows.filter(isLate)
  const incomplete = rows.filter(isIncomplete)
  const withoutList = batch.expected.length === 0 && batch.counts.missing === 0
  return (
    <div className="lists">
      <List title={say(BATCH.missing)} count={missing.length}>
        {missing.length === 0 ? (
          <p className="note">{say(withoutList ? MATRIX.missingNoList : MATRIX.missingNone)}</p>
        ) : (
          <ul>
            {missing.map(({ place, year }, i) => (
              <li key={i}>
                {place} <span className="quiet">{year}</span>
              </li>
            ))}
          </ul>
        )}
      </List>
      <List title={say(BATCH.late)} count={late.length}>
        <Rows rows={late} none={say(MATRIX.lateNone)}>
          {({ publishedOn }) => (publishedOn === null ? null : dateWords(publishedOn, language))}
        </Rows>
      </List>
      <List title={say(BATCH.incomplete)} count={incomplete.length}>
        <Rows rows={incomplete} none={say(MATRIX.incompleteNone)}>
          {(row) =>
            say(MATRIX.lacks, {
              parts: partsThatAre(row, 'absent')
                .map((part) => say(PART_SHORT[part]))
                .join('、'),
            })
          }
        </Rows>
      </List>
      <List title={say(MATRIX.failedList)} count={batch.counts.failed}>
        <Unreadable batch={batch} turn={turn} />
      </List>
    </div>
  )
}

function List({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  return (
    <section>
      <h2>
        {title}
        <span className="count">{count}</span>
      </h2>
      {children}
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly MatrixRow[]
  readonly none: string
  readonly children: (row: MatrixRow) => ReactNode
}

function Rows({ rows, none, children }: RowsProps) {
  const { say } = useLanguage()
  if (rows.length === 0) return <p className="note">{none}</p>
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.reportId}>
          <Link href={`/reports/${row.reportId}`}>{nameOf(row) ?? say(MATRIX.reportNameless)}</Link>{' '}
          <span className="quiet">{row.year}</span>
          <span className="why">{children(row)}</span>
        </li>
      ))}
    </ul>
  )
}

function Unreadable({ batch, turn }: { readonly batch: Batch; readonly turn: number }) {
  const { say } = useLanguage()
  const path = `${batchAddress(batch.id)}/items?status=failed&limit=200`
  const { entries, refusal, more } = usePages<BatchItem>(path, 'items', turn)
  if (refusal !== null) return <Failed refusal={refusal} />
  if (entries.length === 0) return <p className="note">{say(MATRIX.failedNone)}</p>
  return (
    <>
      <ul>
        {entries.map(({ position, file, place, error }) => (
          <li key={position}>
            {file ?? place}
            <span className="why down">{error?.detail}</span>
          </li>
        ))}
      </ul>
      <More next={more} />
    </>
  )
}
