import type { Use } from './use.js'

/** What a run gave and took. Times in seconds, to a tenth. */
export interface Run {
  readonly name: string
  /** From the upload to its answer; null where nothing is uploaded. */
  readonly takenIn: number | null
  /** From then on to the last analysis, with any restart. */
  readonly analysed: number
  readonly exports: readonly Exported[]
  readonly uses: readonly Use[]
  /** Only of a service. */
  readonly matrix: Matrix | null
}

export interface Exported {
  readonly format: string
  readonly bytes: Buffer
  readonly seconds: number
  /** Milliseconds that the slowest answer of /healthz took meanwhile; null where nothing could be asked. */
  readonly slowest: number | null
}

/** Of the answer of the interface what the truth is held against. */
export interface Matrix {
  readonly rows: readonly {
    readonly place: string
    readonly score: number
    readonly rank: number
    readonly timeliness: string
    readonly parts: Readonly<Record<string, string>>
    readonly areas: Readonly<Record<string, number | null>>
  }[]
  readonly missing: readonly { readonly place: string; readonly year: number }[]
}

export function secondsSince(began: number): number {
  return Math.round((Date.now() - began) / 100) / 10
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
