/** Bytes of stored analyses that a process keeps at hand: about two hundred of common length. */
const MOST_BYTES = 32 * 1_048_576

/**
 * The stored analyses that were read last, as the bytes that go out. An analysis never changes once it is stored, so what is kept cannot be old;
 * whether its report is still there, and who may see it, the store is asked each time.
 */
export class RecentAnalyses {
  /** By the report's id; the last used stands last. */
  readonly #kept = new Map<string, Buffer>()
  #bytes = 0

  constructor(private readonly mostBytes = MOST_BYTES) {}

  get(id: string): Buffer | undefined {
    const analysis = this.#kept.get(id)
    if (analysis === undefined) return undefined
    this.#kept.delete(id)
    this.#kept.set(id, analysis)
    return analysis
  }

  keep(id: string, analysis: Buffer): void {
    if (analysis.length > this.mostBytes / 4 || this.#kept.has(id)) return
    this.#kept.set(id, analysis)
    this.#bytes += analysis.length
    for (const [oldest, { length }] of this.#kept) {
      if (this.#bytes <= this.mostBytes) return
      this.#kept.delete(oldest)
      this.#bytes -= length
    }
  }
}
