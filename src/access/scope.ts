/**
 * Where a key reaches: territories, each with everything below it. An empty list reaches nothing.
 * `1309` is a division by its code, `/云岭县` a place that is in no list, `*` everywhere.
 */
export type Scope = readonly string[]

const ALL = '*'
export const EVERYWHERE: Scope = [ALL]

export function isEverywhere(scope: Scope): boolean {
  return scope.includes(ALL)
}

/** True where every territory of `inner` lies in `outer`. */
export function covers(outer: Scope, inner: Scope): boolean {
  return inner.every((territory) =>
    outer.some((prefix) => prefix === ALL || (prefix !== '' && territory.startsWith(prefix))),
  )
}

/** Whose something is, as one string: the scope of the key that brought it. Keys of one scope are one owner. */
export function ownerOf(scope: Scope): string {
  return isEverywhere(scope) ? ALL : [...new Set(scope)].sort().join(',')
}

export function scopeOfOwner(owner: string): Scope {
  return owner.split(',').filter((territory) => territory !== '')
}
