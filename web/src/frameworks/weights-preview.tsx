import { Link } from 'wouter'
import { totalWords } from '../coverage/percent.js'
import { TableHead } from '../frame/table-head.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import { WORDS } from '../messages/words.js'
import type { Preview } from './use-weights.js'

type Standing = Preview['rows'][number]['before']

/** The most that moves: enough to see what the weights do. */
const SHOWN = 20

/** Which reports the weights would move, and from where to where. */
export function WeightsPreview({ preview: { reports, moved, rows } }: { readonly preview: Preview }) {
  const { say } = useLanguage()
  if (moved === 0) return <p className="note">{say(FRAMEWORKS.movesNone, { count: reports })}</p>
  return (
    <>
      <p>{say(FRAMEWORKS.moves, { reports, moved, shown: Math.min(SHOWN, rows.length) })}</p>
      <table className="list beside preview">
        <TableHead words={[say(WORDS.report)]} figures={[say(WORDS.coverage), say(FRAMEWORKS.rank)]} />
        <tbody>
          {rows.slice(0, SHOWN).map(({ reportId, place, issuer, title, year, of, before, after }) => (
            <tr key={reportId}>
              <th scope="row">
                <Link href={`/reports/${reportId}`}>{place ?? issuer ?? title}</Link>{' '}
                <span className="quiet">{year}</span>
              </th>
              <td className="number">
                <Move from={before.score} to={after.score} words={totalWords} upIsMore />
              </td>
              <td className="number">
                <Move from={before.rank} to={after.rank} words={String} />
                <span className="quiet"> / {of}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface MoveProps {
  readonly from: Standing['score']
  readonly to: Standing['score']
  readonly words: (value: number) => string
  /** More is better; of ranks less is. */
  readonly upIsMore?: boolean
}

function Move({ from, to, words, upIsMore = false }: MoveProps) {
  const shown = (value: number | null) => (value === null ? '—' : words(value))
  if (from === to) return shown(from)
  const isBetter = (to ?? 0) > (from ?? 0) === upIsMore
  return (
    <>
      {shown(from)} → <b className={isBetter ? 'up' : 'down'}>{shown(to)}</b>
    </>
  )
}
