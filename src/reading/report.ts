import type { IssuerKind, Level, Part, Range } from '../words.js'

/** A value with where it was read, or the reason why it is not known. `range` is null when the caller said it. */
export interface Sourced<T> {
  readonly value: T | null
  readonly from: 'text' | 'caller' | 'unknown'
  readonly range: Range | null
  readonly reason: string | null
}

/** A place found in the list of divisions. */
export interface PlacedDivision {
  /** GB/T 2260: two digits a province, four a prefecture, six a county-level division. */
  readonly code: string
  /** Names from the province down, in full: 河北省, 沧州市, 运河区. A township's division is its county. */
  readonly path: readonly string[]
  /** Name of the division that took its place, where the name was changed or abolished. */
  readonly now: string | null
}

/** How a sentence is numbered: `depth` 1 for 一、 2 for （一） 3 for 1. 4 for （1） 5 for 一是. */
export interface Marker {
  readonly depth: 1 | 2 | 3 | 4 | 5
  readonly ordinal: number
  /** Length of the marker in UTF-16 units, so that the words begin at `start + length`. */
  readonly length: number
}

export interface Sentence extends Range {
  readonly text: string
  /** Half-width view of its text. */
  readonly half: string
  /** Index of its paragraph. */
  readonly paragraph: number
  readonly part: Part
  readonly marker: Marker | null
  /** True where the sentence is a heading: numbered and short, or so marked by the source. */
  readonly heading: boolean
  /** Indices of the headings above it, outermost first. */
  readonly path: readonly number[]
  /** Index of the short lead sentence of its item (一是规范案卷评查。), null where none. */
  readonly lead: number | null
}

export interface Paragraph extends Range {
  /** Indices of its sentences, half-open. */
  readonly first: number
  readonly last: number
}

/** The read text. Sentences are in order and never overlap; each lies in exactly one paragraph. */
export interface Report {
  readonly text: string
  /** Half-width view of the text, of the same length. Made once: nearly every room looks at it. */
  readonly half: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly title: Sourced<string>
  readonly issuer: Sourced<string>
  readonly place: Sourced<string>
  readonly level: Sourced<Level>
  readonly division: Sourced<PlacedDivision>
  readonly kind: Sourced<IssuerKind>
  readonly year: Sourced<number>
  readonly publishedOn: Sourced<string>
  readonly signedOn: Sourced<string>
}
