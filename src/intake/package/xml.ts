import { SaxesParser } from 'saxes'
import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'

/** An element of an office document. Names carry the usual prefix of their namespace, whatever the file calls it: `w:p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (XmlElement | string)[]
}

/** Where an element stands in its XML, in UTF-16 units: its tag from `start`, its content from `inner` to `close`, all of it to `end`. */
export interface XmlPlace {
  readonly start: number
  readonly inner: number
  readonly close: number
  readonly end: number
}

/** Usual prefixes; the second URI of a pair is that of strict documents. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://www.ofdspec.org/2016', 'ofd'],
])

/**
 * Reads XML into a tree. Entities are off: a document type is refused, so none can be declared.
 *
 * @param format the format that is named where the XML is broken
 * @param places filled with the place of every element in the decoded XML, where somebody wants to change it there
 * @throws FajingError file-broken, entities-refused, nested-too-deeply, too-many-elements
 */
export function readXml(bytes: Uint8Array, format: string, places?: Map<XmlElement, XmlPlace>): XmlElement {
  const source = decodeXml(bytes)
  const parser = new SaxesParser({ xmlns: true, position: false })
  const root: XmlElement = { name: '', attributes: new Map(), children: [] }
  const open: XmlElement[] = [root]
  let elements = 0
  parser.on('doctype', () => {
    throw new FajingError('entities-refused', { format })
  })
  parser.on('error', () => {
    throw new FajingError('file-broken', { format })
  })
  parser.on('opentag', (tag) => {
    elements += 1
    if (elements > LIMITS.elements) throw new FajingError('too-many-elements', { limit: LIMITS.elements })
    if (open.length > LIMITS.elementDepth) throw new FajingError('nested-too-deeply', { limit: LIMITS.elementDepth })
    const attributes = new Map<string, string>()
    for (const attribute of Object.values(tag.attributes))
      attributes.set(named(attribute.uri, attribute.local), attribute.value)
    const element: XmlElement = { name: named(tag.uri, tag.local), attributes, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    if (places !== undefined) {
      const inner = parser.position
      places.set(element, { start: source.lastIndexOf('<', inner - 1), inner, close: inner, end: inner })
    }
  })
  parser.on('closetag', () => {
    const element = open.pop()
    const place = element && places?.get(element)
    if (element === undefined || place === undefined) return
    const end = parser.position
    const close = end === place.inner ? end : source.lastIndexOf('<', end - 1)
    places?.set(element, { ...place, close, end })
  })
  parser.on('text', (text) => void open.at(-1)?.children.push(text))
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text))
  parser.write(source).close()
  return root
}

function named(uri: string, local: string): string {
  const prefix = PREFIXES.get(uri)
  return prefix === undefined ? local : `${prefix}:${local}`
}

/** XML as text; places of elements count in it. */
export function decodeXml(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}

/** The child elements of that name, or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  return found
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}

/** The descendant at the end of a path of names. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childOf(at, name), element)
}

/** `w:val` of the child of that name: how office documents write most properties. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get('w:val')
}

/** True where the property is switched on: present, and not `0`, `false` or `off`. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = childOf(element, name)
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes.get('w:val') ?? '')
}

/** All text below the element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
