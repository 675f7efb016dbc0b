import type { Piece } from '../../intake/docx/inline.js'
import type { ReadParagraph, Reading } from '../../intake/docx/body.js'
import { visible } from '../../intake/text-builder.js'
import type { XmlElement } from '../../intake/package/xml.js'
import type { Range } from '../../words.js'

/** A character of the text in the document: which element holds it, and the how manieth of the element's words it is. */
export interface Spot {
  readonly element: XmlElement
  readonly at: number
}

/**
 * Where each character of the text stands in the document. Intake only leaves characters out, parts paragraphs and writes automatic numbers, so
 * walking the words of a paragraph beside its stretch of the text finds every character again; what does not agree has no spot.
 */
export class TextMap {
  private readonly spots: (Spot | undefined)[]

  constructor(
    private readonly text: string,
    private readonly readings: readonly Reading[],
  ) {
    this.spots = new Array<Spot | undefined>(text.length)
    for (const { range, paragraphs } of readings) if (range !== null) this.walk(range, paragraphs)
  }

  /** Spots of the first and the last character of a range that come from the document; null where none does. */
  spotsOf({ start, end }: Range): { first: Spot; last: Spot } | null {
    let first: Spot | undefined
    let last: Spot | undefined
    for (let at = start; at < end; at++) {
      const spot = this.spots[at]
      if (spot === undefined) continue
      first ??= spot
      last = spot
    }
    return first === undefined || last === undefined ? null : { first, last }
  }

  /** The paragraphs that were read up to this point of the text, the nearest first. */
  paragraphsBefore(offset: number): XmlElement[] {
    const after = this.readings.findIndex(({ range }) => range !== null && range.start > offset)
    const before = after === -1 ? this.readings : this.readings.slice(0, after)
    return before.flatMap(({ paragraphs }) => paragraphs.map(({ element }) => element)).reverse()
  }

  private walk({ start, end }: Range, paragraphs: readonly ReadParagraph[]): void {
    let at = start
    for (const { number, pieces } of paragraphs) {
      at = this.skip(number, at, end)
      for (const piece of pieces) at = this.match(piece, at, end)
    }
  }

  /** Beyond an automatic number, which stands in no element. */
  private skip(number: string, from: number, end: number): number {
    let at = from
    for (const character of visible(number).trim()) {
      at = this.pastBlanks(at, end)
      if (this.text.startsWith(character, at)) at += character.length
    }
    return at
  }

  private match({ element, words }: Piece, from: number, end: number): number {
    let at = from
    for (let i = 0; i < words.length; i++) {
      const shown = visible(words[i] ?? '')
      if (shown === '' || at >= end) continue
      // Blanks at the ends of a line and soft breaks may be left out; blanks between cells are added.
      const place = /\s/.test(shown) ? at : this.pastBlanks(at, end)
      if (!agree(this.text[place], shown)) continue
      this.spots[place] = { element, at: i }
      at = place + 1
    }
    return at
  }

  private pastBlanks(from: number, end: number): number {
    let at = from
    while (at < end && /\s/.test(this.text[at] ?? '')) at++
    return at
  }
}

/** Half a surrogate pair looks broken when seen alone; beside the text it is not. */
function agree(character: string | undefined, shown: string): boolean {
  if (character === undefined) return false
  return character === shown || (shown === '\ufffd' && /[\ud800-\udfff]/.test(character)) || bothBlank(character, shown)
}

function bothBlank(character: string, shown: string): boolean {
  return /\s/.test(character) && /\s/.test(shown)
}
