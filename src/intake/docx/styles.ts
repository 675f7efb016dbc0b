import { childOf, childrenOf, descend, valueOf, type XmlElement } from '../package/xml.js'

/** What a paragraph's own properties, or those of its style, say of its place in a list. */
export interface ListPlace {
  readonly numId?: string | undefined
  readonly level?: number | undefined
}

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly list: ListPlace
  readonly outline: number | undefined
}

/** Longest chain of styles that build on one another; a chain that is longer goes in a circle. */
const LONGEST_CHAIN = 30

export class Styles {
  private readonly styles = new Map<string, Style>()
  private fallback: string | undefined

  constructor(root: XmlElement | undefined) {
    for (const element of childrenOf(root, 'w:style')) {
      const id = element.attributes.get('w:styleId')
      if (id === undefined) continue
      const properties = childOf(element, 'w:pPr')
      this.styles.set(id, {
        name: valueOf(element, 'w:name') ?? '',
        basedOn: valueOf(element, 'w:basedOn'),
        list: listPlaceOf(properties),
        outline: outlineOf(properties),
      })
      const isDefault = /^(?:1|true|on)$/.test(element.attributes.get('w:default') ?? '')
      if (isDefault && element.attributes.get('w:type') === 'paragraph') this.fallback = id
    }
  }

  /** Ids of a style and all that it builds on, nearest first. Without an id, those of the default paragraph style. */
  chain(id: string | undefined): string[] {
    const ids: string[] = []
    let at = id !== undefined && this.styles.has(id) ? id : this.fallback
    while (at !== undefined && ids.length < LONGEST_CHAIN) {
      ids.push(at)
      at = this.styles.get(at)?.basedOn
    }
    return ids
  }

  list(id: string): ListPlace {
    return this.styles.get(id)?.list ?? {}
  }

  /** Heading depth from 1 that a style gives, by its outline level or its name; undefined for body text. */
  depth(id: string | undefined): number | undefined {
    for (const link of this.chain(id)) {
      const style = this.styles.get(link)
      if (style?.outline !== undefined) return style.outline > 8 ? undefined : style.outline + 1
      const named = /^(?:heading|标题)\s*([1-9])$/i.exec(style?.name ?? '')?.[1]
      if (named !== undefined) return Number(named)
    }
    return undefined
  }

  /** True for the lines of a table of contents. */
  isContents(id: string | undefined): boolean {
    return /^(?:toc|目录)\s*[1-9]$/i.test(this.styles.get(id ?? '')?.name ?? '')
  }
}

export function listPlaceOf(properties: XmlElement | undefined): ListPlace {
  const list = childOf(properties, 'w:numPr')
  const level = Number(valueOf(list, 'w:ilvl') ?? Number.NaN)
  return {
    numId: valueOf(list, 'w:numId'),
    level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined,
  }
}

/** Outline level from 0; 9 is body text. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = descend(properties, 'w:outlineLvl')?.attributes.get('w:val')
  return level === undefined || !/^\d$/.test(level) ? undefined : Number(level)
}
