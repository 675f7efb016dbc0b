import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { ask, Refusal } from './client.js'

export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly refusal: Refusal }
  | { readonly state: 'here'; readonly answer: T }

/** The answer of the service at an address; asked again when the address or `turn` changes. Null asks nothing. */
export function useAsked<T>(path: string | null, turn = 0): Asked<T> {
  const { language } = useLanguage()
  const [asked, setAsked] = useState<{ readonly of: string | null; readonly value: Asked<T> }>({
    of: null,
    value: { state: 'loading' },
  })
  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    ask<T>(path, language, { signal: abort.signal }).then(
      (answer) => setAsked({ of: path, value: { state: 'here', answer } }),
      (error: unknown) => {
        if (abort.signal.aborted) return
        const refusal = error instanceof Refusal ? error : new Refusal('unreachable', null)
        setAsked({ of: path, value: { state: 'failed', refusal } })
      },
    )
    return () => abort.abort()
  }, [path, language, turn])
  // An answer to an earlier address is no answer to this one.
  return asked.of === path ? asked.value : { state: 'loading' }
}
