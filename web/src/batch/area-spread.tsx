import { weakestAreas, type Distribution, type Distributions } from '../../../src/matrix/distribution.js'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import { percent, totalWords } from '../coverage/percent.js'
import { MATRIX } from '../messages/matrix.js'
import { WORDS } from '../messages/words.js'
import { useLanguage } from '../language/language.js'

/** Lowest, quarters, median and highest of each area as a box on a line, the weakest area first. */
export function AreaSpread({ spread }: { readonly spread: Distributions }) {
  const { say } = useLanguage()
  return (
    <table className="bars spread">
      <thead>
        <tr>
          <td colSpan={2} />
          <th scope="col" className="number">
            {say(MATRIX.medianShort)}
          </th>
        </tr>
      </thead>
      <tbody>
        {weakestAreas(spread).map((area) => (
          <Box key={area} name={say(AREA_NAMES[area])} of={spread.areas[area]} scale={1} words={percent} />
        ))}
      </tbody>
      <tfoot>
        <Box name={say(WORDS.total)} of={spread.total} scale={100} words={totalWords} />
      </tfoot>
    </table>
  )
}

interface BoxProps {
  readonly name: string
  readonly of: Distribution | null
  /** What counts as all. */
  readonly scale: number
  readonly words: (value: number) => string
}

function Box({ name, of, scale, words }: BoxProps) {
  const { say } = useLanguage()
  if (of === null) return null
  const { min, q1, median, q3, max } = of
  const at = (value: number) => `${(value / scale) * 100}%`
  const wide = (from: number, to: number) => ({ left: at(from), width: at(to - from) })
  const range = say(MATRIX.range, { min: words(min), q1: words(q1), q3: words(q3), max: words(max) })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="track" title={range}>
        <span className="box-plot" aria-hidden="true">
          <i className="whole" style={wide(min, max)} />
          <i className="middle" style={wide(q1, q3)} />
          <i className="median" style={{ left: at(median) }} />
        </span>
        <span className="unseen">{range}</span>
      </td>
      <td className="number">{words(median)}</td>
    </tr>
  )
}
