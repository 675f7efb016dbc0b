import type { Finding } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'

/** Both sides of an equation beside each other: what is written, and what it comes to. */
export function Sides({ sides }: { readonly sides: NonNullable<Finding['sides']> }) {
  const { say } = useLanguage()
  return (
    <table className="sides">
      <thead>
        <tr>
          <th scope="col">{say(RESULT.side)}</th>
          <th scope="col">{say(RESULT.printed)}</th>
          <th scope="col" className="number">
            {say(RESULT.value)}
          </th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ label, printed, value }, i) => (
          <tr key={i}>
            <th scope="row">{label}</th>
            <td>{printed}</td>
            <td className="number">
              {Number(value.toPrecision(12)).toLocaleString('zh-CN', { maximumFractionDigits: 4 })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
