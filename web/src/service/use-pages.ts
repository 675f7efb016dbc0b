import { useEffect, useState } from 'react'
import { useLanguage } from '../language/language.js'
import { ask, Refusal } from './client.js'

interface Listed<T> {
  readonly of: string
  readonly entries: readonly T[]
  readonly next: string | null
}

/** A list that the service gives page by page; asked again from the start when the address or `turn` changes. */
export function usePages<T>(path: string, field: string, turn: number) {
  const { language } = useLanguage()
  const [list, setList] = useState<Listed<T> | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const fail = (error: unknown) => setRefusal(error instanceof Refusal ? error : new Refusal('unreachable', null))

  useEffect(() => {
    const abort = new AbortController()
    ask<Page>(path, language, { signal: abort.signal }).then(
      (page) => {
        setRefusal(null)
        setList({ of: path, entries: entriesOf<T>(page, field), next: page.next })
      },
      (error: unknown) => {
        if (!abort.signal.aborted) fail(error)
      },
    )
    return () => abort.abort()
  }, [path, field, language, turn])

  const current = list?.of === path ? list : null
  const cursor = current?.next ?? null
  const more =
    current === null || cursor === null
      ? null
      : () => {
          const next = `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ cursor })}`
          ask<Page>(next, language).then(
            (page) =>
              setList({ of: path, entries: [...current.entries, ...entriesOf<T>(page, field)], next: page.next }),
            fail,
          )
        }
  return {
    entries: current?.entries ?? [],
    state: current === null && refusal === null ? 'loading' : 'here',
    refusal,
    more,
  } as const
}

interface Page {
  readonly next: string | null
}

function entriesOf<T>(page: Page, field: string): T[] {
  return (page as unknown as Record<string, T[]>)[field] ?? []
}
