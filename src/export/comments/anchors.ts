import type { TracedDocx } from '../../intake/docx/read-docx.js'
import { childOf, childrenOf, type XmlElement, type XmlPlace } from '../../intake/package/xml.js'
import type { Range } from '../../words.js'
import { Insertions } from './insertions.js'
import { rawOffset } from './raw-offset.js'
import { TextMap, type Spot } from './text-map.js'

/** Elements within a paragraph beside whose runs the ends of a comment may stand. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
])

/** Puts the marks of comments around stretches of a document's text. Word allows none in text boxes: there the paragraph they hang on gets them. */
export class Anchors {
  private readonly insertions: Insertions
  private readonly map: TextMap
  private readonly parents = new Map<XmlElement, XmlElement>()
  /** The document's own prefix for words, with its colon. */
  private readonly prefix: string

  constructor(
    private readonly traced: TracedDocx,
    source: string,
  ) {
    this.insertions = new Insertions(source)
    this.map = new TextMap(traced.text.text, traced.readings)
    this.prefix = prefixOf(source, this.placeOf(traced.root))
    this.note(traced.root)
  }

  /** Marks a range for the comment of that number; a null range marks the first paragraph. */
  mark(id: number, range: Range | null): void {
    const spots = range === null ? null : this.map.spotsOf(range)
    const start = spots === null ? null : this.pointAt(spots.first, 'start')
    const end = spots === null ? null : this.pointAt(spots.last, 'end')
    if (start !== null && end !== null && start < end) this.put(id, start, end)
    else this.markParagraph(id, range?.start ?? 0)
  }

  /** The document's XML with all marks. */
  applied(): string {
    return this.insertions.applied()
  }

  private put(id: number, start: number, end: number): void {
    const w = this.prefix
    const number = `${w}id="${id}"`
    this.insertions.add(start, 'start', `<${w}commentRangeStart ${number}/>`)
    const reference = `<${w}r><${w}commentReference ${number}/></${w}r>`
    this.insertions.add(end, 'end', `<${w}commentRangeEnd ${number}/>${reference}`)
  }

  /** The whole paragraph that was read last before this point and lies in the body. */
  private markParagraph(id: number, offset: number): void {
    const before = this.map.paragraphsBefore(offset)
    const candidates = [
      ...before,
      ...this.traced.readings.flatMap(({ paragraphs }) => paragraphs.map((p) => p.element)),
    ]
    for (const element of candidates) {
      const paragraph = this.bodyParagraph(element)
      if (paragraph === null) continue
      const place = this.placeOf(paragraph)
      const properties = childOf(paragraph, 'w:pPr')
      if (place.inner === place.end) continue
      this.put(id, properties === undefined ? place.inner : this.placeOf(properties).end, place.close)
      return
    }
  }

  /** Where in the XML a comment may begin before a character, or end after it; null where it lies in no paragraph of the body. */
  private pointAt({ element, at }: Spot, side: 'start' | 'end'): number | null {
    const chain = this.chainOf(element)
    const paragraph = chain.at(-1)
    if (paragraph?.name !== 'w:p' || this.bodyParagraph(paragraph) !== paragraph) return null
    const [run, ...around] = chain
    const inRun = element.name === 'w:t' && run?.name === 'w:r' && around.slice(0, -1).every(isTransparent)
    if (inRun) return this.pointInRun(run, element, side === 'start' ? at : at + 1, side)
    const outermost = chain.at(-2) ?? element
    const place = this.placeOf(outermost)
    return side === 'start' ? place.start : place.end
  }

  /** Beside the run where the point is at its edge, else within: the run is parted in two that look the same. */
  private pointInRun(run: XmlElement, element: XmlElement, index: number, side: 'start' | 'end'): number {
    const { source } = this.insertions
    const place = this.placeOf(element)
    const outer = this.placeOf(run)
    const content = childrenOf(run).filter((child) => child.name !== 'w:rPr')
    const raw = source.slice(place.inner, place.close)
    const offset = rawOffset(raw, index)
    if (offset === null) return side === 'start' ? outer.start : outer.end
    if (offset === 0 && content[0] === element) return outer.start
    if (offset === raw.length && content.at(-1) === element) return outer.end
    this.part(run, element, place.inner + offset)
    return place.inner + offset
  }

  private part(run: XmlElement, element: XmlElement, offset: number): void {
    const { source } = this.insertions
    const w = this.prefix
    const properties = childOf(run, 'w:rPr')
    const look = properties === undefined ? '' : sliceOf(source, this.placeOf(properties))
    this.insertions.split(offset, `</${w}t></${w}r>`, `<${w}r>${look}<${w}t xml:space="preserve">`)
    const { start, inner } = this.placeOf(element)
    // Once parted, blanks at the end of the first half would be lost.
    if (!source.slice(start, inner).includes('xml:space')) this.insertions.split(inner - 1, ' xml:space="preserve"', '')
  }

  /** From the element's parent up to the paragraph that holds it. */
  private chainOf(element: XmlElement): XmlElement[] {
    const chain: XmlElement[] = []
    for (let at = this.parents.get(element); at !== undefined; at = this.parents.get(at)) {
      chain.push(at)
      if (at.name === 'w:p') break
    }
    return chain
  }

  /** The paragraph itself, or the one that its text box hangs on; null where it lies in another part of the document. */
  private bodyParagraph(paragraph: XmlElement): XmlElement | null {
    if (!this.traced.places.has(paragraph)) return null
    let outermost = paragraph
    for (let at = this.parents.get(paragraph); at !== undefined; at = this.parents.get(at))
      if (at.name === 'w:p') outermost = at
    return outermost
  }

  private note(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      this.parents.set(child, element)
      this.note(child)
    }
  }

  private placeOf(element: XmlElement): XmlPlace {
    const place = this.traced.places.get(element)
    if (place === undefined) throw new Error(`${element.name} has no place in the document`)
    return place
  }
}

function isTransparent({ name }: XmlElement): boolean {
  return TRANSPARENT.has(name)
}

function sliceOf(source: string, { start, end }: XmlPlace): string {
  return source.slice(start, end)
}

/** The prefix with its colon that an element is written with, '' for a default namespace. */
export function prefixOf(source: string, { start, inner }: XmlPlace): string {
  return /^<([^\s:/>]+:)?/.exec(source.slice(start, inner))?.[1] ?? ''
}
