import { SPRM, valueOf } from './properties.js'
import type { WordFile } from './word-file.js'

interface Style {
  readonly base: number
  /** 1 to 9 for the built-in headings. */
  readonly heading: number | undefined
  readonly changes: DataView | undefined
}

const NO_BASE = 0xfff
/** Longest chain of styles that build on one another; a chain that is longer goes in a circle. */
const LONGEST_CHAIN = 30

/** The paragraph styles of a DOC. */
export class DocStyles {
  private readonly styles = new Map<number, Style>()

  constructor(file: WordFile) {
    const sheet = file.part('stshf')
    if (sheet.byteLength < 6) return
    const head = sheet.getUint16(0, true)
    const baseSize = sheet.getUint16(4, true)
    let at = 2 + head
    for (let id = 0; at + 2 <= sheet.byteLength; id++) {
      const length = sheet.getUint16(at, true)
      if (length > 0 && at + 2 + length <= sheet.byteLength) {
        const style = readStyle(new DataView(sheet.buffer, sheet.byteOffset + at + 2, length), baseSize)
        if (style !== undefined) this.styles.set(id, style)
      }
      at += 2 + length + (length % 2)
    }
  }

  /** A property as the style gives it, itself or through what it builds on. */
  value(id: number, sprm: number): number | undefined {
    return this.first(id, (style) => (style.changes === undefined ? undefined : valueOf(style.changes, sprm)))
  }

  /** Heading depth from 1, by outline level or by name; undefined for body text. */
  depth(id: number): number | undefined {
    const depth = this.first(id, (style) => {
      const outline = style.changes === undefined ? undefined : valueOf(style.changes, SPRM.outline)
      return outline === undefined ? style.heading : outline + 1
    })
    return depth === undefined || depth > 9 ? undefined : depth
  }

  private first(id: number, look: (style: Style) => number | undefined): number | undefined {
    let at = this.styles.get(id)
    for (let step = 0; at !== undefined && step < LONGEST_CHAIN; step++) {
      const found = look(at)
      if (found !== undefined) return found
      at = at.base === NO_BASE ? undefined : this.styles.get(at.base)
    }
    return undefined
  }
}

function readStyle(style: DataView, baseSize: number): Style | undefined {
  if (style.byteLength < baseSize + 2) return undefined
  const builtIn = style.getUint16(0, true) & 0xfff
  const kind = style.getUint16(2, true)
  const isParagraph = (kind & 0xf) === 1
  if (!isParagraph) return undefined
  const nameLength = style.getUint16(baseSize, true)
  let at = baseSize + 2 + 2 * (nameLength + 1)
  at += at % 2
  const size = at + 2 <= style.byteLength ? style.getUint16(at, true) : 0
  const fits = size > 2 && at + 2 + size <= style.byteLength
  return {
    base: kind >> 4,
    heading: builtIn >= 1 && builtIn <= 9 ? builtIn : undefined,
    changes: fits ? new DataView(style.buffer, style.byteOffset + at + 4, size - 2) : undefined,
  }
}
