import { useMemo, useState } from 'react'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { AREAS } from '../../../src/words.js'
import { MATRIX } from '../messages/matrix.js'
import { useLanguage } from '../language/language.js'
import type { Matrix } from '../service/batches.js'
import type { Indicator } from '../service/client.js'
import { useFrameworks } from '../service/frameworks.js'

type Use = Matrix['indicators'][number]

const SHOWN = 15
const LEVELS = [3, 2, 1, 0] as const

/** Indicators by how many reports are silent about them: those that nobody writes about first. */
export function SilentIndicators({ uses }: { readonly uses: readonly Use[] }) {
  const { say } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const titles = useAllIndicators()
  const isSilent = ({ levels, applies }: Use) => levels[0] === applies
  const silent = uses.filter(isSilent)
  const others = uses.filter((use) => !isSilent(use))
  return (
    <>
      <h2>
        {say(MATRIX.silent)}
        <span className="count">{silent.length}</span>
      </h2>
      {silent.length === 0 ? <p className="fine">{say(MATRIX.silentNone)}</p> : <Rows uses={silent} titles={titles} />}
      <h2>{say(MATRIX.rare)}</h2>
      <p className="note">{say(MATRIX.silentNote)}</p>
      <Rows uses={isWhole ? others : others.slice(0, SHOWN)} titles={titles} />
      {!isWhole && others.length > SHOWN && (
        <p className="more">
          <button type="button" onClick={() => setWhole(true)}>
            {say(MATRIX.showAll, { count: others.length })}
          </button>
        </p>
      )}
    </>
  )
}

function Rows({ uses, titles }: { readonly uses: readonly Use[]; readonly titles: ReadonlyMap<string, Indicator> }) {
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
              </th>
              <td className="level-shares" aria-hidden="true">
                <span className="stages">
                  {LEVELS.map((level) => (
                    <span key={level} className={`share-${level}`} style={{ flexGrow: levels[level] ?? 0 }} />
                  ))}
                </span>
              </td>
              <td className="number">{say(MATRIX.silentShare, { silent: levels[0] ?? 0, applies })}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Reports of several years are measured by several frameworks, so titles come from all. */
function useAllIndicators(): ReadonlyMap<string, Indicator> {
  const asked = useFrameworks()
  return useMemo(() => {
    const frameworks = asked.state === 'here' ? asked.answer.frameworks : []
    const all = frameworks.flatMap(({ chapters }) => chapters).flatMap(({ indicators }) => indicators)
    return new Map(all.map((indicator) => [indicator.id, indicator]))
  }, [asked])
}
