import type { Finding } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'

/** Both sides of an equation beside each other: what is written, and what it comes to. */
export function Sides({ sides }: { readonly sides: NonNullable<Finding['sides']> }) {
  const { say } = useLanguage()
  return (
    <table className="sides" aria-label={say(RESULT.sides)}>
      <tbody>
        {sides.map(({ label, printed }, i) => (
          <tr key={i}>
            <th scope="row">{label}</th>
            <td>{printed}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
