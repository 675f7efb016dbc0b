import type { SparseModel } from '../language/sparse-model.js'
import { sortOf } from '../tagging/vocabulary.js'

/** One training sentence: its features, and a target in [0, 1] for the outputs it says something about (NaN: nothing). */
export interface Sample {
  readonly names: readonly string[]
  readonly targets: Float32Array
  readonly weight: number
}

/** Settings of the fit; chosen on the documents of models/exemplars, see docs/accuracy.md. */
const EPOCHS = 14
const RATE = 0.15
const DECAY = 2e-5
/** Share of a sentence's features that are left out each time it is seen: what remains has to do, so that no topic hangs on a few words. */
const LEFT_OUT = 0.35
/** The weights are those of the last epochs on average, and of several fits that see the sentences in other orders: what a fit owes to its order is lost. */
const AVERAGED = EPOCHS / 2
const FITS = 6
/** A feature seen in one sentence only teaches nothing general, nor a pair of characters seen in two: without those the model is half as large and says as much. */
const LEAST_SENTENCES = { word: 2, characters: 3, named: 2 } as const

/**
 * Fits one logistic regression for each output by AdaGrad in a fixed order: the same samples give the same bytes.
 *
 * @param added samples that are learnt on top, after the others in each round, in an order of their own. The others are seen just as they would
 *   be without them: what these change is what they teach, and not by which chance the rest was learnt
 */
export function fitLinear(
  samples: readonly Sample[],
  outputs: readonly string[],
  added: readonly Sample[] = [],
): SparseModel {
  const known = featuresOf(samples, [])
  const features = new Map([...featuresOf([...samples, ...added], [...known])].sort().map((name, i) => [name, i]))
  const rowOf = ({ names }: Sample, among: Pick<ReadonlySet<string>, 'has'>) =>
    names.flatMap((name) => (among.has(name) ? (features.get(name) ?? []) : []))
  const seen = samples.map((sample) => rowOf(sample, known))
  const seenOnTop = added.map((sample) => rowOf(sample, features))
  const width = outputs.length
  const mean = { weights: new Float64Array(features.size * width), bias: new Float64Array(width) }
  for (let fit = 0; fit < FITS; fit++) fitOnce([new Round(samples, seen, fit), new Round(added, seenOnTop, fit)], mean)
  return quantised(outputs, [...features.keys()], mean.bias, mean.weights)
}

/** Means of weights and biases, `features × outputs` and `outputs`. */
interface Mean {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** One fit; its share is added to the mean. */
function fitOnce(rounds: readonly Round[], mean: Mean): void {
  const width = mean.bias.length
  const weights = new Float32Array(mean.weights.length)
  const squares = new Float32Array(weights.length).fill(1e-6)
  const bias = new Float32Array(width)
  const biasSquares = new Float32Array(width).fill(1e-6)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const [row, sample] of inTurn(rounds)) {
      const norm = 1 / Math.sqrt(row.length)
      for (let k = 0; k < width; k++) {
        const target = sample.targets[k] ?? NaN
        if (Number.isNaN(target)) continue
        let z = 0
        for (const f of row) z += weights[f * width + k] ?? 0
        const slope = (1 / (1 + Math.exp(-(z * norm + (bias[k] ?? 0)))) - target) * sample.weight
        if (Math.abs(slope) < 1e-3) continue
        biasSquares[k] = (biasSquares[k] ?? 0) + slope * slope
        bias[k] = (bias[k] ?? 0) - (RATE * slope) / Math.sqrt(biasSquares[k] ?? 1)
        for (const f of row) {
          const at = f * width + k
          const w = weights[at] ?? 0
          const step = slope * norm + DECAY * w
          const square = (squares[at] ?? 0) + step * step
          squares[at] = square
          weights[at] = w - (RATE * step) / Math.sqrt(square)
        }
      }
    }
    if (epoch >= EPOCHS - AVERAGED) {
      addShare(mean.weights, weights)
      addShare(mean.bias, bias)
    }
  }
}

/** Samples as they are seen in each epoch: in an order drawn anew, each without a share of its features. */
class Round {
  readonly #random: () => number
  readonly #order: number[]

  /**
   * @param rows features of each sample
   * @param fit which of the fits; each has orders of its own
   */
  constructor(
    private readonly samples: readonly Sample[],
    private readonly rows: readonly (readonly number[])[],
    fit: number,
  ) {
    this.#random = sequence(20151227 + fit)
    this.#order = samples.map((_, i) => i)
  }

  *next(): Generator<[row: readonly number[], sample: Sample]> {
    shuffle(this.#order, this.#random)
    for (const i of this.#order) {
      const row = (this.rows[i] ?? []).filter(() => this.#random() >= LEFT_OUT)
      const sample = this.samples[i]
      if (sample !== undefined && row.length > 0) yield [row, sample]
    }
  }
}

function addShare(mean: Float64Array, values: Float32Array): void {
  for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (values[at] ?? 0) / (AVERAGED * FITS)
}

function* inTurn(rounds: readonly Round[]): Generator<[row: readonly number[], sample: Sample]> {
  for (const round of rounds) yield* round.next()
}

/** Names of the features that enough samples have, and those `kept` already. */
function featuresOf(samples: readonly Sample[], kept: readonly string[]): Set<string> {
  const counts = new Map<string, number>()
  for (const sample of samples) for (const name of sample.names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([
    ...kept,
    ...[...counts].flatMap(([name, count]) => (count >= LEAST_SENTENCES[sortOf(name)] ? [name] : [])),
  ])
}

function quantised(
  outputs: readonly string[],
  features: readonly string[],
  bias: Float64Array,
  weights: Float64Array,
): SparseModel {
  const width = outputs.length
  const scale = outputs.map((_, k) => {
    let most = 0
    for (let f = 0; f < features.length; f++) most = Math.max(most, Math.abs(weights[f * width + k] ?? 0))
    return Number((most / 127).toPrecision(6))
  })
  const bytes = new Int8Array(weights.length)
  for (let at = 0; at < weights.length; at++) {
    const unit = scale[at % width] ?? 0
    bytes[at] = unit === 0 ? 0 : Math.round((weights[at] ?? 0) / unit)
  }
  return { outputs, features, bias: [...bias].map((b) => Number(b.toPrecision(6))), scale, weights: bytes }
}

/** A linear congruential sequence in [0, 1): the fit must not depend on chance. */
function sequence(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i] ?? 0
    order[i] = order[j] ?? 0
    order[j] = kept
  }
}
