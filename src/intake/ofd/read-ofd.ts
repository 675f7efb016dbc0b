import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import { Package, resolvePart } from '../package/open-package.js'
import { childrenOf, descend, textOf, type XmlElement } from '../package/xml.js'
import type { Page, Piece, Rule } from '../page/page.js'
import { readPages } from '../page/read-pages.js'
import type { Text } from '../text.js'

/** OFD measures in millimetres, the layout in points. */
const POINTS = 72 / 25.4

/**
 * Reads an OFD (GB/T 33190) by the text objects of its pages. Seals, templates and annotations are left out.
 *
 * @throws FajingError file-broken, file-encrypted, too-many-pages, scan-without-text, entities-refused, and the limits of a package
 */
export async function readOfd(bytes: Uint8Array): Promise<Text> {
  const ofd = await Package.open(bytes, 'OFD')
  const root = descend(await ofd.neededXml('OFD.xml'), 'ofd:DocBody', 'ofd:DocRoot')
  const main = resolvePart('', root === undefined ? 'Doc_0/Document.xml' : textOf(root).trim())
  const document = await ofd.neededXml(main)
  const listed = childrenOf(descend(document, 'ofd:Pages'), 'ofd:Page')
  if (listed.length > LIMITS.pages)
    throw new FajingError('too-many-pages', { pages: listed.length, limit: LIMITS.pages })
  const usual = boxOf(descend(document, 'ofd:CommonData', 'ofd:PageArea'))
  const pages: Page[] = []
  for (const [i, page] of listed.entries()) {
    const content = await ofd.neededXml(resolvePart(main, page.attributes.get('BaseLoc') ?? ''))
    pages.push(pageOf(i + 1, content, usual))
  }
  if (pages.length === 0) throw new FajingError('file-broken', { format: 'OFD' })
  return readPages(pages, 'ofd')
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function pageOf(number: number, content: XmlElement, usual: Box): Page {
  const area = descend(content, 'ofd:Area')
  const { width, height } = area === undefined ? usual : boxOf(area)
  const pieces: Piece[] = []
  const rules: Rule[] = []
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      if (child.name === 'ofd:TextObject') pieces.push(...piecesOf(child))
      else if (child.name === 'ofd:PathObject') rules.push(...rulesOf(child))
      else if (child.name === 'ofd:Layer' || child.name === 'ofd:PageBlock') walk(child)
    }
  }
  for (const layer of childrenOf(content, 'ofd:Content')) walk(layer)
  return { number, width: width * POINTS, height: height * POINTS, pieces, rules }
}

function boxOf(area: XmlElement | undefined): Box {
  const box = descend(area, 'ofd:PhysicalBox')
  return box === undefined ? { x: 0, y: 0, width: 210, height: 297 } : boxIn(textOf(box))
}

function boxIn(written: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(written)
  return { x, y, width, height }
}

function numbersIn(written: string | undefined): number[] {
  return (written ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite)
}

/** The text codes of one object, each a run of characters on one base line. */
function piecesOf(object: XmlElement): Piece[] {
  const box = boxIn(object.attributes.get('Boundary') ?? '')
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.attributes.get('CTM'))
  const size = Number(object.attributes.get('Size') ?? 0) * Math.abs(d)
  if (!(size > 0) || Math.abs(b) > 0.1) return []
  let [x, y] = [0, 0]
  return childrenOf(object, 'ofd:TextCode').flatMap((code) => {
    // A code that names no place begins where the one before did.
    x = Number(code.attributes.get('X') ?? x)
    y = Number(code.attributes.get('Y') ?? y)
    const words = textOf(code)
    if (words.trim() === '') return []
    const advance = stepsIn(code.attributes.get('DeltaX')).reduce((sum, step) => sum + step, 0) * Math.abs(a)
    return [
      {
        words,
        x: (box.x + a * x + c * y + e) * POINTS,
        y: (box.y + b * x + d * y + f) * POINTS,
        width: (advance + size) * POINTS,
        size: size * POINTS,
      },
    ]
  })
}

/** Steps from character to character; `g 3 5.6` stands for three steps of 5.6. */
function stepsIn(written: string | undefined): number[] {
  const steps: number[] = []
  const words = (written ?? '').trim().split(/\s+/)
  for (let i = 0; i < words.length && steps.length < 10_000; i++) {
    if (words[i] === 'g') {
      const count = Math.min(10_000, Number(words[i + 1]))
      for (let n = 0; n < count; n++) steps.push(Number(words[i + 2]))
      i += 2
    } else steps.push(Number(words[i]))
  }
  return steps.filter(Number.isFinite)
}

/** Level and upright lines of a path: `M 10 20 L 200 20`. */
function rulesOf(object: XmlElement): Rule[] {
  const box = boxIn(object.attributes.get('Boundary') ?? '')
  const data = childrenOf(object, 'ofd:AbbreviatedData')[0]
  const rules: Rule[] = []
  let at: readonly [number, number] | null = null
  for (const [, command = '', x = '', y = ''] of (data === undefined ? '' : textOf(data)).matchAll(
    /([MSL])\s+(-?[\d.]+)\s+(-?[\d.]+)/g,
  )) {
    const to = [(box.x + Number(x)) * POINTS, (box.y + Number(y)) * POINTS] as const
    if (command === 'L' && at !== null && (Math.abs(at[0] - to[0]) < 1 || Math.abs(at[1] - to[1]) < 1))
      rules.push({
        x1: Math.min(at[0], to[0]),
        y1: Math.min(at[1], to[1]),
        x2: Math.max(at[0], to[0]),
        y2: Math.max(at[1], to[1]),
      })
    at = to
  }
  return rules
}
