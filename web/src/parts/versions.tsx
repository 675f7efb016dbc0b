import type { Analysis } from '../../../src/analysis-shape.js'
import { useLanguage } from '../language/language.js'
import { RESULT } from '../messages/result.js'

/** What the analysis was made with, so that it can be made again. */
export function Versions({ analysis }: { readonly analysis: Analysis }) {
  const { say } = useLanguage()
  const { engine, framework, models } = analysis.versions
  const parts = [
    `fajing ${engine}`,
    analysis.framework && `${analysis.framework} ${framework ?? ''}`,
    `models ${models.slice(0, 12)}`,
  ]
  return (
    <p className="versions note">
      {say(RESULT.versions)}：{parts.filter(Boolean).join(' · ')}
    </p>
  )
}
