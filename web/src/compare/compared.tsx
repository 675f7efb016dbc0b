import type { z } from 'zod'
import type { comparisonSchema } from '../../../src/comparison/comparison-shape.js'
import { Failed, Loading } from '../frame/states.js'
import { useLanguage } from '../language/language.js'
import { COMPARE } from '../messages/compare.js'
import { useAsked } from '../service/use-asked.js'
import { Promises } from './promises.js'
import { SharedPassages } from './shared-passages.js'
import { ShortfallFates } from './shortfall-fates.js'

export type Compared = z.infer<typeof comparisonSchema>

/** What two texts say to each other: promises and what became of them, shortfalls, shared passages. A is read as the earlier. */
export function ComparedTexts({ left, right }: { readonly left: string; readonly right: string }) {
  const { say } = useLanguage()
  const asked = useAsked<Compared>(`/api/v1/compare?${new URLSearchParams({ left, right })}`)
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <Failed refusal={asked.refusal} />
  const { promises, shortfalls, shared } = asked.answer
  return (
    <>
      <h2>
        {say(COMPARE.promises)}
        <span className="count">{promises.length}</span>
      </h2>
      <Promises promises={promises} />
      <h2>
        {say(COMPARE.fates)}
        <span className="count">{shortfalls.length}</span>
      </h2>
      <ShortfallFates fates={shortfalls} />
      <h2>{say(COMPARE.shared)}</h2>
      <SharedPassages shared={shared[0]} />
    </>
  )
}
