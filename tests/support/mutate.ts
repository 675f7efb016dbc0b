/** What can happen to a file on its way: each change is told by numbers, so that a failing one can be made again. */
export interface Mutation {
  readonly kind: 'flip' | 'cut' | 'drop' | 'repeat' | 'zero'
  /** Place and length as shares of the file, from 0 to 1. */
  readonly at: number
  readonly size: number
  readonly value: number
}

export const MUTATION_KINDS = ['flip', 'cut', 'drop', 'repeat', 'zero'] as const

/** A changed copy of the bytes. */
export function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce((before, { kind, at, size, value }) => {
    const start = Math.min(before.length - 1, Math.floor(at * before.length))
    const length = Math.max(1, Math.floor(size * size * before.length * 0.2))
    const end = Math.min(before.length, start + length)
    if (before.length < 8) return before
    const after = before.slice()
    switch (kind) {
      case 'flip':
        after[start] = value
        return after
      case 'cut':
        return before.slice(0, Math.max(8, start))
      case 'drop':
        return joined(before.subarray(0, start), before.subarray(end))
      case 'repeat':
        return joined(before.subarray(0, end), before.subarray(start))
      case 'zero':
        return after.fill(value % 2 === 0 ? 0 : 0xff, start, end)
    }
  }, bytes)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
