import type { Analysis } from '../../../src/analysis-shape.js'
import { totalWords } from '../coverage/percent.js'
import { useLanguage } from '../language/language.js'
import { LEVEL_NAMES } from '../../../src/messages/names.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import { useFramework } from '../service/frameworks.js'

interface Props {
  readonly analysis: Analysis
  /** The total of the check before, 0–100. */
  readonly before?: number | null | undefined
}

/** Who reports on which year, by which outline, and how much is covered. */
export function ReportHead({ analysis, before }: Props) {
  const { say } = useLanguage()
  const { title, issuer, level, year } = analysis.report
  const framework = useFramework(analysis.framework)
  const { total } = analysis.score
  const change = total === null || before == null ? 0 : Math.round((total - before) * 10) / 10
  const facts = [
    issuer,
    level === null ? null : say(LEVEL_NAMES[level]),
    year === null ? say(RESULT.yearUnknown) : say(RESULT.year, { year }),
  ]
  return (
    <div className="head">
      <div>
        <h1>{title ?? say(RESULT.untitled)}</h1>
        <p className="facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>
        <p className="facts">
          {analysis.framework === null
            ? say(RESULT.noFramework)
            : `${say(RESULT.framework)}：${framework?.title ?? analysis.framework}`}
        </p>
      </div>
      <p className="total">
        <span className="label">{say(WORDS.coverage)}</span>
        <strong>{total === null ? say(RESULT.notComputed) : totalWords(total)}</strong>
        {change !== 0 && (
          <span
            className={change > 0 ? 'up' : 'down'}
          >{`${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`}</span>
        )}
      </p>
    </div>
  )
}
