import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { MATRIX } from '../messages/matrix.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import type { MatrixRow } from '../service/batches.js'
import { AREA_COLUMNS, AUDIT_COLUMNS, type Column } from './columns.js'
import { nameOf } from './row-facts.js'
import { useWindow } from './use-window.js'

/** Pixels; the style sheet holds rows to it. */
const ROW_HEIGHT = 38

const SETS = { audit: AUDIT_COLUMNS, areas: AREA_COLUMNS } as const
type SetName = keyof typeof SETS

interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** All reports of the batch in a table that sorts by any column and draws only the rows in sight. */
export function MatrixTable({ rows }: { readonly rows: readonly MatrixRow[] }) {
  const { say } = useLanguage()
  const [set, setSet] = useState<SetName>('audit')
  const [sort, setSort] = useState<Sort>({ column: 'score', direction: 'descending' })
  const columns = SETS[set]
  const sorted = useMemo(() => sortedBy(rows, columns, sort), [rows, columns, sort])
  const { place, first, last, onScroll } = useWindow(sorted.length, ROW_HEIGHT)
  const sortBy = ({ id, first: direction }: Column) => {
    const other = sort.direction === 'ascending' ? 'descending' : 'ascending'
    setSort({ column: id, direction: sort.column === id ? other : direction })
    place.current?.scrollTo(0, 0)
  }
  return (
    <>
      <div className="set" role="group" aria-label={say(MATRIX.columns)}>
        {(['audit', 'areas'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === set} onClick={() => setSet(each)}>
            {say(MATRIX[each])}
          </button>
        ))}
        <span className="note">{say(MATRIX.rankNote)}</span>
      </div>
      <div
        ref={place}
        className="matrix"
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={say(MATRIX.columns)}
      >
        <table aria-rowcount={sorted.length + 1}>
          <thead>
            <tr>
              <th scope="col">{say(WORDS.place)}</th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={column.isNumber === true ? 'number' : undefined}
                  aria-sort={sort.column === column.id ? sort.direction : undefined}
                >
                  <button
                    type="button"
                    className="sorter"
                    title={column.whole === undefined ? undefined : say(column.whole)}
                    onClick={() => sortBy(column)}
                  >
                    {say(column.name)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <Gap rows={first} columns={columns.length + 1} />}
            {sorted.slice(first, last).map((row, i) => (
              <Row key={row.reportId} row={row} columns={columns} at={first + i} />
            ))}
            {last < sorted.length && <Gap rows={sorted.length - last} columns={columns.length + 1} />}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** The room of rows that are not drawn. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  return (
    <tr aria-hidden="true" className="gap-row">
      <td colSpan={columns} style={{ height: rows * ROW_HEIGHT }} />
    </tr>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly columns: readonly Column[]
  readonly at: number
}

function Row({ row, columns, at }: RowProps) {
  const { say } = useLanguage()
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row" title={row.title ?? undefined}>
        <Link href={`/reports/${row.reportId}`}>{nameOf(row) ?? say(MATRIX.reportNameless)}</Link>
        {row.renewed && <span className="note">（{say(MATRIX.renewed)}）</span>}
      </th>
      {columns.map(({ id, isNumber, show, tone }) => (
        <td key={id} className={[isNumber === true ? 'number' : '', tone?.(row) ?? ''].join(' ').trim() || undefined}>
          {show(row, say)}
        </td>
      ))}
    </tr>
  )
}

function sortedBy(rows: readonly MatrixRow[], columns: readonly Column[], { column, direction }: Sort) {
  const key = columns.find(({ id }) => id === column)?.key
  if (key === undefined) return rows
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return (x - y) * sign
  })
}
