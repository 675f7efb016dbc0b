import { useMemo, useState } from 'react'
import { COVERAGE_NAMES } from '../../../src/messages/names.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS } from '../../../src/words.js'
import { MATRIX } from '../messages/matrix.js'
import { useLanguage } from '../language/language.js'
import type { Matrix } from '../service/batches.js'
import type { Framework, Indicator } from '../service/client.js'
import { useFrameworks } from '../service/frameworks.js'

type Use = Matrix['indicators'][number]

const SHOWN = 15
/** Levels of those that write something, best first. */
const SPOKEN = [3, 2, 1] as const

/** Indicators by how many reports are silent about them: those that nobody writes about first. */
export function SilentIndicators({ uses }: { readonly uses: readonly Use[] }) {
  const { say } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const titles = useAllIndicators()
  const isMixed = new Set(uses.map(({ id }) => titles.get(id)?.framework)).size > 1
  const isSilent = ({ levels, applies }: Use) => levels[0] === applies
  const silent = uses.filter(isSilent)
  const others = uses.filter((use) => !isSilent(use))
  const rare = others.filter(({ levels }) => (levels[0] ?? 0) > 0).slice(0, SHOWN)
  return (
    <>
      <h2>
        {say(MATRIX.silent)}
        <span className="count">{silent.length}</span>
      </h2>
      {silent.length === 0 ? (
        <p className="fine">{say(MATRIX.silentNone)}</p>
      ) : (
        <Rows uses={silent} titles={titles} isMixed={isMixed} />
      )}
      <h2>{say(MATRIX.rare)}</h2>
      <p className="note levels">
        {say(MATRIX.silentNote)}
        {SPOKEN.map((level) => (
          <span key={level}>
            <i className={`share-${level}`} aria-hidden="true" />
            {say(COVERAGE_NAMES[level])}
          </span>
        ))}
      </p>
      <Rows uses={isWhole ? others : rare} titles={titles} isMixed={isMixed} hasShares />
      {!isWhole && others.length > rare.length && (
        <p className="more">
          <button type="button" onClick={() => setWhole(true)}>
            {say(MATRIX.showAll, { count: others.length })}
          </button>
        </p>
      )}
    </>
  )
}

interface Known extends Indicator {
  readonly framework: string
  readonly years: Framework['years']
}

interface RowsProps {
  readonly uses: readonly Use[]
  readonly titles: ReadonlyMap<string, Known>
  /** Numbers of several frameworks stand beside each other, so each is named with its years. */
  readonly isMixed: boolean
  readonly hasShares?: boolean
}

function Rows({ uses, titles, isMixed, hasShares = false }: RowsProps) {
  const { say } = useLanguage()
  return (
    <table className="silent">
      <tbody>
        {uses.map(({ id, area, applies, levels }) => {
          const known = AREAS.find((each) => each === area)
          return (
            <tr key={id}>
              <th scope="row">
                <span className="clause">{titles.get(id)?.number ?? id}</span> {titles.get(id)?.title}
                {known !== undefined && <span className="chip">{say(AREA_NAMES[known])}</span>}
                {isMixed && <span className="note">{editionOf(titles.get(id))}</span>}
              </th>
              {hasShares && (
                <td className="level-shares" aria-hidden="true">
                  <span className="stages">
                    {[...SPOKEN, 0].map((level) => (
                      <span key={level} className={`share-${level}`} style={{ flexGrow: levels[level] ?? 0 }} />
                    ))}
                  </span>
                </td>
              )}
              <td className="number">{say(MATRIX.silentShare, { silent: levels[0] ?? 0, applies })}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Reports of several years are measured by several frameworks, so titles come from all. */
function useAllIndicators(): ReadonlyMap<string, Known> {
  const asked = useFrameworks()
  return useMemo(() => {
    const frameworks = asked.state === 'here' ? asked.answer.frameworks : []
    const all = frameworks.flatMap(({ title, years, chapters }) =>
      chapters.flatMap(({ indicators }) => indicators.map((each) => ({ ...each, framework: title, years }))),
    )
    return new Map(all.map((indicator) => [indicator.id, indicator]))
  }, [asked])
}

function editionOf(indicator: Known | undefined): string | undefined {
  const years = indicator?.years
  return years == null ? indicator?.framework : years.join('—')
}
