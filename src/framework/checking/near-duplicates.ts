/** Two sentences that are near-duplicates of each other. */
export interface NearDuplicate {
  /** Index of the later sentence. */
  readonly index: number
  /** Index of the earlier one. */
  readonly like: number
  /** Jaccard similarity of the sets of character 5-grams, in [0, 1]. */
  readonly similarity: number
}

const GRAM = 5

/**
 * All pairs of sentences whose sets of character 5-grams overlap by at least `least` (Jaccard). White space does not count. Sentences
 * shorter than five characters have no 5-grams and are only near-duplicates when equal.
 */
export function nearDuplicates(texts: readonly string[], least: number): NearDuplicate[] {
  const found: NearDuplicate[] = []
  const numbers = new Map<string, number>()
  const holders: number[][] = []
  const sizes = new Int32Array(texts.length)
  const shared = new Int32Array(texts.length)
  texts.forEach((text, index) => {
    const grams = gramsOf(text, numbers)
    sizes[index] = grams.size
    const touched: number[] = []
    for (const gram of grams) {
      const list = (holders[gram] ??= [])
      for (const other of list) {
        if (shared[other] === 0) touched.push(other)
        shared[other] = (shared[other] ?? 0) + 1
      }
      list.push(index)
    }
    for (const like of touched) {
      const both = shared[like] ?? 0
      shared[like] = 0
      const similarity = both / (grams.size + (sizes[like] ?? 0) - both)
      if (similarity >= least) found.push({ index, like, similarity })
    }
  })
  return found
}

function gramsOf(text: string, numbers: Map<string, number>): Set<number> {
  const plain = text.replace(/\s/g, '')
  const grams = new Set<number>()
  const last = Math.max(0, plain.length - GRAM)
  for (let i = 0; i <= last; i++) {
    const gram = plain.slice(i, i + GRAM)
    let number = numbers.get(gram)
    if (number === undefined) numbers.set(gram, (number = numbers.size))
    grams.add(number)
  }
  return grams
}
