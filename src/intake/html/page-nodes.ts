import type { CheerioAPI } from 'cheerio/slim'

export type Node = ReturnType<CheerioAPI['root']>[number]['childNodes'][number]
export type Element = Extract<Node, { attribs: unknown }>

/** Elements that flow within a line; every other element begins a line and ends it. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp ruby s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate st1:chmetcnv ucapcontent ucaptitle publishtime'.split(
    ' ',
  ),
)
export const UNSHOWN = new Set(
  'script style noscript template head select option textarea svg iframe object embed video audio rt rp math map'.split(
    ' ',
  ),
)
/** Cells longer than this hold running text: the table only lays out the page. */
const LONGEST_CELL = 300

export function isElement(node: Node): node is Element {
  return 'attribs' in node
}

/** The words of a text node; undefined for anything else, such as a comment. */
export function wordsIn(node: Node): string | undefined {
  return node.nodeType === 3 && 'data' in node ? node.data : undefined
}

const WIDE = /[\u2014\u2018-\u201d\u2026\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/

/** White space as a browser shows it; a line break in the source between two wide characters is no space. */
export function collapse(words: string): string {
  return words
    .split(/(?<![\t\n\f\r ])[\t\n\f\r ]*[\n\r][\t\n\f\r ]*/)
    .reduce((before, after) => {
      const seamless = WIDE.test(before.at(-1) ?? '') && WIDE.test(after[0] ?? '')
      return before + (seamless || before === '' ? '' : ' ') + after
    })
    .replace(/[\t \u00a0]+/g, ' ')
    .trim()
}

/** The words of a cell; null where it holds a table or running text. */
export function cellText(cell: Element): string | null {
  const parts: string[] = []
  let length = 0
  const stack: Node[] = [cell]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) {
      const words = wordsIn(node) ?? ''
      parts.push(words)
      length += words.trim().length
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
