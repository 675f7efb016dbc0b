import { useEffect, useMemo, useState } from 'react'
import type { FrameworkList } from '../../../src/http/framework-schema.js'
import { useLanguage } from '../language/language.js'
import { ask, Refusal, type Framework, type Indicator } from './client.js'
import type { Asked } from './use-asked.js'

/** Frameworks change only when somebody imports one, so all pages ask once. */
let shared: Promise<FrameworkList> | undefined

/** Asks for the frameworks anew at the next turn. */
export function forgetFrameworks(): void {
  shared = undefined
}

export function useFrameworks(turn = 0): Asked<FrameworkList> {
  const { language } = useLanguage()
  const [asked, setAsked] = useState<Asked<FrameworkList>>({ state: 'loading' })
  useEffect(() => {
    let gone = false
    const show = (value: Asked<FrameworkList>) => {
      if (!gone) setAsked(value)
    }
    shared ??= ask<FrameworkList>('/api/v1/frameworks', language)
    shared.then(
      (answer) => show({ state: 'here', answer }),
      (error: unknown) => {
        shared = undefined
        show({ state: 'failed', refusal: error instanceof Refusal ? error : new Refusal('unreachable', null) })
      },
    )
    return () => {
      gone = true
    }
  }, [language, turn])
  return asked
}

/** A framework by its id, once it is here. */
export function useFramework(id: string | null): Framework | undefined {
  const asked = useFrameworks()
  return asked.state === 'here' ? asked.answer.frameworks.find((framework) => framework.id === id) : undefined
}

/** Indicators of a framework by their ids. */
export function useIndicators(id: string | null): ReadonlyMap<string, Indicator> {
  const framework = useFramework(id)
  return useMemo(() => {
    const all = (framework?.chapters ?? []).flatMap(({ indicators }) => indicators)
    return new Map(all.map((indicator) => [indicator.id, indicator]))
  }, [framework])
}
