import { useMemo } from 'react'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import type { Area } from '../../../src/words.js'
import { Empty } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { FRAMEWORKS } from '../messages/frameworks.js'
import { RESULT } from '../messages/result.js'
import { WORDS } from '../messages/words.js'
import type { Framework, Indicator } from '../service/client.js'

interface Props {
  readonly framework: Framework
  /** Only indicators that hold these words or this number. */
  readonly words: string
  readonly area: Area | ''
}

/** The tree of one framework. */
export function Chapters({ framework, words, area }: Props) {
  const { say } = useLanguage()
  const chapters = useMemo(() => {
    const fits = (indicator: Indicator) =>
      (area === '' || indicator.area === area) &&
      (words === '' ||
        indicator.number === words ||
        [indicator.title, indicator.guideline, indicator.example ?? ''].some((text) => text.includes(words)))
    return framework.chapters
      .map((chapter) => ({ ...chapter, indicators: chapter.indicators.filter(fits) }))
      .filter(({ indicators }) => indicators.length > 0)
  }, [framework, words, area])
  if (chapters.length === 0) return <Empty title={say(FRAMEWORKS.noMatch)} />
  return (
    <>
      {chapters.map(({ number, title, indicators }) => (
        <section key={number} className="chapter">
          <h2>
            {number}
            {/[一二三四五六七八九十]$/.test(number) ? '、' : ' '}
            {title}
          </h2>
          {indicators.map((indicator) => (
            <Clause key={indicator.id} indicator={indicator} isOpen={words !== '' && indicators.length < 8} />
          ))}
        </section>
      ))}
      <p className="note">
        {say(FRAMEWORKS.source)}：{framework.source}
      </p>
    </>
  )
}

function Clause({ indicator, isOpen }: { readonly indicator: Indicator; readonly isOpen: boolean }) {
  const { say } = useLanguage()
  const { number, title, area, scored, guideline, example, scope, verified, source } = indicator
  return (
    <details className="gap" open={isOpen || undefined}>
      <summary>
        <span className="clause">{number}</span>
        <span className="name">{title}</span>
        {!scored && <span className="note">{say(WORDS.notScored)}</span>}
        <span className="chip">{say(AREA_NAMES[area])}</span>
      </summary>
      <dl>
        {guideline !== '' && (
          <>
            <dt>{say(RESULT.guideline)}</dt>
            <dd>{guideline}</dd>
          </>
        )}
        {example !== null && (
          <>
            <dt>{say(RESULT.example)}</dt>
            <dd className="example">{example}</dd>
          </>
        )}
        {scope !== null && (
          <>
            <dt>{say(FRAMEWORKS.scope)}</dt>
            <dd>{scope.reason}</dd>
          </>
        )}
        <dt>{say(FRAMEWORKS.source)}</dt>
        <dd className="note">
          {say(verified ? FRAMEWORKS.verified : FRAMEWORKS.unverified)}。{source}
        </dd>
      </dl>
    </details>
  )
}
