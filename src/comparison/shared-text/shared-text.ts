import { quoteOf } from '../../quote.js'
import type { Background } from '../background.js'
import type { SharedText } from '../comparison-shape.js'
import { named, type Neighbour } from '../neighbour.js'
import { rangeInText } from '../skeleton.js'
import { alignPassages } from './align.js'
import { bodyOf, type Body } from './body.js'

/** Least characters of its own that a shared passage has: about two lines of a printed page. */
const LEAST_OWN = 60

/** A report with its body, worked out once for all its neighbours. */
export interface Embodied extends Neighbour {
  readonly body: Body
}

export function embodied(neighbour: Neighbour, background: Background): Embodied {
  return { ...neighbour, body: bodyOf(neighbour.analysis, background) }
}

/** The text that a report shares with each of the others, most first; those that share nothing are left out. */
export function sharedText(report: Embodied, others: readonly Embodied[]): SharedText[] {
  return others
    .map((other) => sharedWith(report, other))
    .filter((shared) => shared.passages.length > 0)
    .sort((a, b) => b.characters - a.characters)
}

function sharedWith(report: Embodied, other: Embodied): SharedText {
  const passages = alignPassages(other.body, report.body, LEAST_OWN)
  const characters = passages.reduce((sum, passage) => sum + passage.own, 0)
  const issuer = report.analysis.report.issuer
  return {
    with: named(other),
    relation: issuer !== null && issuer === other.analysis.report.issuer ? 'same-issuer' : 'other-issuer',
    characters,
    share: report.body.own === 0 ? 0 : Number((characters / report.body.own).toFixed(4)),
    passages: passages.map(({ left, right, own }) => ({
      characters: own,
      left: quoteOf(other.analysis.text, rangeInText(other.body, left.start, left.end)),
      right: quoteOf(report.analysis.text, rangeInText(report.body, right.start, right.end)),
    })),
  }
}
