const KEPT_AS = 'fajing.key'

/** The reader's key, for as long as this window is open; null where none was asked for. */
let key = sessionStorage.getItem(KEPT_AS)
const listeners = new Set<() => void>()
let isAsked = false

/** What every request carries. */
export function keyHeaders(): Record<string, string> {
  return key === null ? {} : { 'X-Api-Key': key }
}

export function takeKey(given: string | null): void {
  key = given
  isAsked = false
  if (given === null) sessionStorage.removeItem(KEPT_AS)
  else sessionStorage.setItem(KEPT_AS, given)
  tell()
}

/** The service wants a key, or another one. */
export function askForKey(): void {
  isAsked = true
  tell()
}

export const keyState = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isAsked: () => isAsked,
  hasKey: () => key !== null,
}

function tell(): void {
  for (const listener of listeners) listener()
}
