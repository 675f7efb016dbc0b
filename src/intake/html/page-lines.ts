import type { CheerioAPI } from 'cheerio/slim'

export type Node = ReturnType<CheerioAPI['root']>[number]['childNodes'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** What a browser shows as one line of its own: a paragraph, a heading, a row of a table. */
export interface PageLine {
  readonly kind: 'heading' | 'paragraph' | 'row'
  readonly depth?: number | undefined
  readonly words: string
  /** Characters of it that are links. */
  readonly linked: number
  readonly hidden: boolean
  /** The element in which it begins. */
  readonly within: Element | null
}

/** Elements that flow within a line; every other element begins a line and ends it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate st1:chmetcnv ucapcontent ucaptitle publishtime'.split(
    ' ',
  ),
)
const UNSHOWN = new Set(
  'script style noscript template head select option textarea svg iframe object embed video audio rt rp math map'.split(
    ' ',
  ),
)
/** Cells longer than this hold running text: the table only lays out the page. */
const LONGEST_CELL = 300

export function isElement(node: Node): node is Element {
  return 'attribs' in node
}

/** Walks a page in the order of its source. Works without recursion: pages nest as deeply as they like. */
export class LineWalker {
  private readonly lines: PageLine[] = []
  private words = ''
  private linked = 0
  /** Number of an item whose words have not begun. */
  private itemNumber = ''
  private within: Element | null = null
  /** Open elements of a kind that matters to what stands in them. */
  private links = 0
  private hiding = 0
  private pre = 0
  private heading: number | undefined
  private readonly lists: { readonly type: string; next: number }[] = []

  read(root: readonly Node[]): PageLine[] {
    const stack: { node: Node; leaving: boolean }[] = []
    const push = (nodes: readonly Node[]): void => {
      for (let i = nodes.length - 1; i >= 0; i--) {
        const node = nodes[i]
        if (node !== undefined) stack.push({ node, leaving: false })
      }
    }
    push(root)
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { node } = step
      if (!isElement(node)) {
        if (node.type === 'text') this.text(node.data)
      } else if (step.leaving) this.leave(node)
      else if (!UNSHOWN.has(node.name)) {
        if (node.name === 'tr' && this.row(node)) continue
        this.enter(node)
        stack.push({ node, leaving: true })
        push(node.children)
      }
    }
    this.flush()
    return this.lines
  }

  private enter(element: Element): void {
    const { name } = element
    if (!INLINE.has(name)) {
      if (name === 'br' && this.heading !== undefined) this.text(' ')
      else this.flush()
    }
    this.within ??= element
    if (!INLINE.has(name)) this.within = element
    if (name === 'a') this.links += 1
    if (name === 'pre') this.pre += 1
    if (isHidden(element)) this.hiding += 1
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1])
    if (name === 'ol') this.lists.push({ type: listType(element), next: wholeNumber(element.attribs.start) ?? 1 })
    if (name === 'ul') this.lists.push({ type: 'none', next: 1 })
    if (name === 'li') this.number(element)
  }

  private leave(element: Element): void {
    const { name } = element
    if (!INLINE.has(name) && name !== 'br') this.flush()
    if (!INLINE.has(name)) this.within = element.parent !== null && 'attribs' in element.parent ? element.parent : null
    if (name === 'a') this.links -= 1
    if (name === 'pre') this.pre -= 1
    if (isHidden(element)) this.hiding -= 1
    if (/^h[1-6]$/.test(name)) this.heading = undefined
    if (name === 'ol' || name === 'ul') this.lists.pop()
  }

  private text(data: string): void {
    if (this.pre > 0 && /[\r\n]/.test(data)) {
      for (const line of data.split(/\r\n?|\n/)) {
        this.add(line)
        this.flush()
      }
    } else this.add(data)
  }

  private add(words: string): void {
    this.words += words
    if (this.links > 0) this.linked += words.replace(/\s/g, '').length
  }

  /** What a browser writes before an item, unless the item brings its own number. */
  private number(item: Element): void {
    const list = this.lists.at(-1)
    if (list === undefined) return
    const n = wholeNumber(item.attribs.value) ?? list.next
    list.next = n + 1
    if (list.type !== 'none' && !/^\s*(?:[\d①-⑳]|[（(]?[一二三四五六七八九十]+[、）)是])/.test(startOf(item)))
      this.itemNumber = `${list.type === '1' ? n : letterOf(n, list.type)}. `
  }

  /** Reads a row of a table that holds data; false for a row that only lays out the page. */
  private row(row: Element): boolean {
    const cells = row.children.filter((child): child is Element => isElement(child) && /^t[dh]$/.test(child.name))
    const texts = cells.map((cell) => cellText(cell))
    if (cells.length < 2 || texts.some((text) => text === null)) return false
    const words = texts.join('\t')
    if (words.trim() === '') return true
    this.flush()
    this.lines.push({ kind: 'row', words, linked: 0, hidden: this.hiding > 0, within: row })
    return true
  }

  private flush(): void {
    const words = collapse(this.words)
    if (words !== '')
      this.lines.push({
        kind: this.heading === undefined ? 'paragraph' : 'heading',
        depth: this.heading,
        words: this.itemNumber + words,
        linked: this.linked,
        hidden: this.hiding > 0,
        within: this.within,
      })
    if (words !== '') this.itemNumber = ''
    this.words = ''
    this.linked = 0
  }
}

const WIDE = /[\u2014\u2018-\u201d\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** White space as a browser shows it; a line break in the source between two wide characters is no space. */
function collapse(words: string): string {
  return words
    .split(/[\t\n\f\r ]*[\n\r][\t\n\f\r ]*/)
    .reduce((before, after) => {
      const seamless = WIDE.test(before.at(-1) ?? '') && WIDE.test(after[0] ?? '')
      return before + (seamless || before === '' ? '' : ' ') + after
    })
    .replace(/[\t \u00a0]+/g, ' ')
    .trim()
}

/** The words of a cell; null where it holds a table or running text. */
function cellText(cell: Element): string | null {
  const parts: string[] = []
  let length = 0
  const stack: Node[] = [cell]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) {
      if (node.type !== 'text') continue
      parts.push(node.data)
      length += node.data.trim().length
    } else if (node.name === 'table' || length > LONGEST_CELL) return null
    else if (!UNSHOWN.has(node.name)) {
      if (!INLINE.has(node.name)) parts.push(' ')
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i]
        if (child !== undefined) stack.push(child)
      }
    }
  }
  return length > LONGEST_CELL ? null : collapse(parts.join(''))
}

function startOf(item: Element): string {
  let node: Node | undefined = item
  while (node !== undefined && isElement(node)) {
    const first: Node | undefined = node.children.find((child) => child.type !== 'text' || child.data.trim() !== '')
    node = first
  }
  return node?.type === 'text' ? node.data : ''
}

function isHidden(element: Element): boolean {
  return 'hidden' in element.attribs || /display\s*:\s*none/i.test(element.attribs.style ?? '')
}

function listType(list: Element): string {
  const style = `${list.attribs.style ?? ''} ${list.attribs.class ?? ''}`
  if (/list-style(?:-type)?\s*:\s*none|list-paddingleft/i.test(style)) return 'none'
  return list.attribs.type !== undefined && /^[1aAiI]$/.test(list.attribs.type) ? list.attribs.type : '1'
}

function letterOf(n: number, type: string): string {
  const letter = n >= 1 && n <= 26 && /a/i.test(type) ? String.fromCharCode(0x40 + n) : String(n)
  return type === 'a' ? letter.toLowerCase() : letter
}

function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined
}
