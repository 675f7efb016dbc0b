import { halfWidth } from '../../language/normalise.js'
import { quoteOf } from '../../quote.js'
import { markerOf } from '../../reading/markers.js'
import type { Background } from '../background.js'
import type { ShortfallFate } from '../comparison-shape.js'
import type { Compared } from '../neighbour.js'
import { ownNames } from '../skeleton.js'
import { alike, contained, inCommon, statementOf, type Statement } from './statement.js'

type Shortfall = Compared['shortfalls'][number]

/** From here on two shortfalls are the same sentence, but for a word or a figure. */
const SAME_WORDS = 0.8
/** Least likeness of two shortfalls in substance, where they share a subject; without one the words must carry it alone. */
const SAME_MATTER = 0.3
const SAME_MATTER_UNTAGGED = 0.45
/** A sentence that only gives a cause; one that admits a shortfall and gives its cause as well is read as a cause too. */
const ONLY_CAUSE = /^(?:主要|究其|其)?(?:原因|根源)|^(?:这|分析|上述|产生|出现|造成|究其|之所以)/
/** A shared concept is worth this much of likeness. */
const CONCEPT = 0.15

interface Admitted {
  readonly shortfall: Shortfall
  readonly statement: Statement
}

interface Pair {
  readonly left: Admitted
  readonly right: Admitted
  readonly likeness: number
  readonly words: number
}

/**
 * What became of last year's shortfalls, and which are new. Each shortfall is paired at most once, the likest pairs first.
 * Causes are no shortfalls of their own and are left out.
 */
export function shortfallFates(left: Compared, right: Compared, background: Background): ShortfallFate[] {
  const [old, now] = [admitted(left, background), admitted(right, background)]
  const pairs = pairedOff(old.flatMap((l) => now.flatMap((r) => pairOf(l, r))))
  const fates: ShortfallFate[] = now.map((one) => {
    const pair = pairs.find((each) => each.right === one)
    return {
      fate: pair === undefined ? 'new' : pair.words >= SAME_WORDS ? 'repeated' : 'in-substance',
      areas: [...one.shortfall.areas],
      left: pair === undefined ? null : quoteOf(left.text, pair.left.shortfall),
      right: quoteOf(right.text, one.shortfall),
      likeness: Number((pair?.likeness ?? 0).toFixed(3)),
      promised: promisedFor(left.text, pair?.left),
    }
  })
  const gone = old.filter((one) => !pairs.some((pair) => pair.left === one))
  return [
    ...fates,
    ...gone.map((one): ShortfallFate => ({
      fate: 'gone',
      areas: [...one.shortfall.areas],
      left: quoteOf(left.text, one.shortfall),
      right: null,
      likeness: 0,
      promised: promisedFor(left.text, one),
    })),
  ]
}

function promisedFor(text: string, one: Admitted | undefined): ShortfallFate['promised'] {
  return one === undefined || one.shortfall.answeredBy === null ? null : quoteOf(text, one.shortfall.answeredBy)
}

function admitted(analysis: Compared, background: Background): Admitted[] {
  const names = ownNames(analysis.report)
  return analysis.shortfalls.flatMap((shortfall) => {
    const sentence = analysis.sentences.find((each) => each.start <= shortfall.start && shortfall.end <= each.end)
    if (sentence === undefined || isOnlyCause(analysis.text, shortfall)) return []
    return [{ shortfall, statement: statementOf(analysis.text, sentence, names, background, shortfall) }]
  })
}

function isOnlyCause(text: string, { kind, start, end }: Shortfall): boolean {
  const half = halfWidth(text.slice(start, end))
  return kind === 'cause' && ONLY_CAUSE.test(half.slice(markerOf(half)?.length ?? 0))
}

function pairOf(left: Admitted, right: Admitted): Pair[] {
  const words = alike(left.statement, right.statement)
  const concepts = inCommon(left.statement.concepts, right.statement.concepts).length
  const subject = inCommon(new Set(left.shortfall.areas), new Set(right.shortfall.areas)).length > 0
  const within = Math.max(contained(left.statement, right.statement), contained(right.statement, left.statement))
  // A short shortfall said again with more words is the same one: half of what it holds beyond mere likeness counts.
  const likeness = Math.min(1, Math.max(words, (words + within) / 2) + (concepts > 0 ? CONCEPT : 0))
  return likeness >= (subject ? SAME_MATTER : SAME_MATTER_UNTAGGED) ? [{ left, right, likeness, words }] : []
}

function pairedOff(pairs: readonly Pair[]): Pair[] {
  const taken = new Set<Admitted>()
  const chosen: Pair[] = []
  for (const pair of [...pairs].sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(pair.left) || taken.has(pair.right)) continue
    taken.add(pair.left).add(pair.right)
    chosen.push(pair)
  }
  return chosen
}
