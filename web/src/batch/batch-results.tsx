import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Empty, Failed, Loading } from '../frame/states.js'
import { Tabs } from '../frame/tabs.js'
import { BATCH } from '../messages/batch.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'
import { batchAddress, type Batch, type Matrix } from '../service/batches.js'
import { useAsked } from '../service/use-asked.js'
import { BatchLists } from './batch-lists.js'
import { filtered, FILTER_FIELDS, type Filter } from './filter.js'
import { HeatSection } from './heat-section.js'
import { KeyFigures } from './key-figures.js'
import { MatrixFilters } from './matrix-filters.js'
import { MatrixTable } from './matrix-table.js'
import { Overview } from './overview.js'

const VIEWS = ['overview', 'heat', 'table', 'lists'] as const
type View = (typeof VIEWS)[number]

/** What the analysed reports of a batch show; asked for anew when the batch ends or somebody asks. */
export function BatchResults({ batch }: { readonly batch: Batch }) {
  const { say } = useLanguage()
  const [seen, setSeen] = useState({ turn: 0, done: batch.counts.done, status: batch.status })
  // The end of the work is worth a fresh look; on the way the reader asks for it.
  if (seen.status !== batch.status) setSeen({ turn: seen.turn + 1, done: batch.counts.done, status: batch.status })
  const asked = useAsked<Matrix>(`${batchAddress(batch.id)}/matrix`, seen.turn)
  const refresh = () => setSeen({ ...seen, turn: seen.turn + 1, done: batch.counts.done })
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <Failed refusal={asked.refusal} again={refresh} />
  const more = batch.counts.done - seen.done
  return (
    <>
      {more > 0 && (
        <p className="fresh-results">
          <button type="button" onClick={refresh}>
            {say(BATCH.fresh, { count: more })}
          </button>
        </p>
      )}
      <Views batch={batch} matrix={asked.answer} turn={seen.turn} />
    </>
  )
}

interface ViewsProps {
  readonly batch: Batch
  readonly matrix: Matrix
  readonly turn: number
}

/** The address says which view and filter, so that it can be passed on. */
function Views({ batch, matrix, turn }: ViewsProps) {
  const { say } = useLanguage()
  const [query, setQuery] = useSearchParams()
  const filter = Object.fromEntries(FILTER_FIELDS.map((name) => [name, query.get(name) ?? ''])) as unknown as Filter
  const view = VIEWS.find((each) => each === query.get('view')) ?? 'overview'
  const key = JSON.stringify(filter)
  const rows = useMemo(() => filtered(matrix.rows, JSON.parse(key) as Filter), [matrix, key])
  const set = (values: Readonly<Record<string, string>>) =>
    setQuery(
      (before) => {
        for (const [name, value] of Object.entries(values))
          if (value === '') before.delete(name)
          else before.set(name, value)
        return before
      },
      { replace: true },
    )
  const clear = () => set(Object.fromEntries(FILTER_FIELDS.map((name) => [name, ''])))
  const none = (
    <Empty title={say(matrix.rows.length === 0 ? BATCH.nothingYet : WORDS.noneMatch)}>
      {matrix.rows.length > 0 && (
        <button type="button" onClick={clear}>
          {say(WORDS.clearFilters)}
        </button>
      )}
    </Empty>
  )
  return (
    <>
      <KeyFigures batch={batch} matrix={matrix} onShow={(values) => set(values)} />
      {matrix.rows.length > 1 && (
        <MatrixFilters rows={matrix.rows} shown={rows.length} filter={filter} onFilter={(next) => set({ ...next })} />
      )}
      <Tabs<View>
        name={say(WORDS.results)}
        shown={view}
        onShow={(next) => set({ view: next })}
        tabs={[
          {
            id: 'overview',
            name: say(WORDS.overview),
            panel: rows.length === 0 ? none : <Overview matrix={matrix} rows={rows} />,
          },
          {
            id: 'heat',
            name: say(BATCH.heat),
            panel: rows.length === 0 ? none : <HeatSection rows={rows} isShown={view === 'heat'} />,
          },
          {
            id: 'table',
            name: say(BATCH.table),
            count: rows.length,
            panel: rows.length === 0 ? none : <MatrixTable rows={rows} />,
          },
          { id: 'lists', name: say(BATCH.lists), panel: <BatchLists batch={batch} matrix={matrix} turn={turn} /> },
        ]}
      />
    </>
  )
}
