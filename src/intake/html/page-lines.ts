import { cellText, collapse, INLINE, isElement, UNSHOWN, wordsIn, type Element, type Node } from './page-nodes.js'

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
        this.text(wordsIn(node) ?? '')
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

function startOf(item: Element): string {
  let node: Node | undefined = item
  while (node !== undefined && isElement(node)) {
    const first: Node | undefined = node.children.find((child) => wordsIn(child)?.trim() !== '')
    node = first
  }
  return (node === undefined ? undefined : wordsIn(node)) ?? ''
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
