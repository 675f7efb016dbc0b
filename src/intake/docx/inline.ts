import { childOf, childrenOf, isOn, type XmlElement } from '../package/xml.js'

/** Words and the element that holds them: `w:t`, or one that stands for a tab, a break, a hyphen. */
export interface Piece {
  readonly element: XmlElement
  readonly words: string
}

/** What stands within one paragraph: its words, and what is anchored in it and shown elsewhere on the page. */
export interface Inline {
  readonly pieces: readonly Piece[]
  /** Contents of text boxes. */
  readonly boxes: readonly XmlElement[]
  /** Ids of footnotes and endnotes, in order. */
  readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly id: string }[]
  /** Insertions, deletions and moves that were tracked. */
  readonly changes: number
}

const FIXED: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
/** Not part of what counts: deleted and moved-away text, old properties, instructions of fields, ruby glosses. */
const DROPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:instrText',
  'w:delText',
  'w:delInstrText',
  'w:rt',
  'w:fldData',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:numberingChange',
])

/** Reads a paragraph with tracked changes accepted, comments left out and the results of fields kept. */
export function readInline(paragraph: XmlElement): Inline {
  const pieces: Piece[] = []
  const boxes: XmlElement[] = []
  const notes: { kind: 'footnote' | 'endnote'; id: string }[] = []
  let changes = 0
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      const fixed = Object.hasOwn(FIXED, child.name) ? FIXED[child.name] : undefined
      if (fixed !== undefined) pieces.push({ element: child, words: fixed })
      else if (child.name === 'w:t' || child.name === 'm:t')
        pieces.push({ element: child, words: child.children.filter((c) => typeof c === 'string').join('') })
      else if (child.name === 'w:txbxContent') boxes.push(child)
      else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
        notes.push({
          kind: child.name === 'w:endnoteReference' ? 'endnote' : 'footnote',
          id: child.attributes.get('w:id') ?? '',
        })
      else if (child.name === 'mc:AlternateContent') walk(chosen(child))
      else {
        if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(child.name)) changes += 1
        if (!DROPPED.has(child.name) && !isHidden(child)) walk(child)
      }
    }
  }
  walk(paragraph)
  return { pieces, boxes, notes, changes }
}

export function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join('')
}

/** The same content written twice, for new and for old programs: one of the two counts. */
export function chosen(alternate: XmlElement): XmlElement {
  return childOf(alternate, 'mc:Choice') ?? childOf(alternate, 'mc:Fallback') ?? alternate
}

function isHidden(run: XmlElement): boolean {
  return run.name === 'w:r' && isOn(childOf(run, 'w:rPr'), 'w:vanish')
}
