/** Gone with the tab: a key is not left behind on a shared computer. */
const STORED = 'fajing-key'

/** Why the page asks: no key yet, or one that the service does not take. */
export type KeyWanted = 'missing' | 'refused'

interface Question {
  readonly why: KeyWanted
  readonly answer: Promise<boolean>
  readonly give: (key: string | null) => void
}

let question: Question | null = null
const watchers = new Set<() => void>()

/** The headers of a request, with the key where one was given. */
export function withKey(init?: HeadersInit): Headers {
  const headers = new Headers(init)
  const key = sessionStorage.getItem(STORED)
  if (key !== null) headers.set('Authorization', `Bearer ${key}`)
  return headers
}

/**
 * Asks the user for the key, once for however many requests wait for it. `used` are the headers of the request that was refused.
 *
 * @returns false where the user gave none
 */
export function askForKey(used: Headers): Promise<boolean> {
  const key = used.get('Authorization')
  // Another request was answered with a newer key meanwhile.
  if (key !== withKey().get('Authorization')) return Promise.resolve(true)
  question ??= newQuestion(key === null ? 'missing' : 'refused')
  return question.answer
}

function newQuestion(why: KeyWanted): Question {
  let give: Question['give'] = () => undefined
  const answer = new Promise<boolean>((resolve) => {
    give = (key) => {
      if (key !== null) sessionStorage.setItem(STORED, key)
      question = null
      for (const watcher of watchers) watcher()
      resolve(key !== null)
    }
  })
  queueMicrotask(() => watchers.forEach((watcher) => watcher()))
  return { why, answer, give }
}

/** What the user is asked at the moment, for the dialog. */
export const keyQuestion = {
  subscribe: (watcher: () => void) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },
  current: () => question,
}
