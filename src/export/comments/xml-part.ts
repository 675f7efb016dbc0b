import { childrenOf, decodeXml, readXml, type XmlElement, type XmlPlace } from '../../intake/package/xml.js'
import { prefixOf } from './anchors.js'

/** A small XML part of a package to which something is added at its end. */
export class XmlPart {
  readonly root: XmlElement
  private readonly source: string
  private readonly place: XmlPlace

  /** @throws FajingError file-broken */
  constructor(bytes: Uint8Array) {
    const places = new Map<XmlElement, XmlPlace>()
    const document = readXml(bytes, 'DOCX', places)
    const [root] = childrenOf(document)
    const place = root && places.get(root)
    if (root === undefined || place === undefined) throw new Error('an XML part without an element was read')
    this.root = root
    this.place = place
    this.source = decodeXml(bytes)
  }

  /** The part with elements added as the last of its root. @param write the XML of them, given the root's own prefix with its colon */
  withAdded(write: (prefix: string) => string): Uint8Array {
    const { start, inner, close, end } = this.place
    const prefix = prefixOf(this.source, this.place)
    const name = /^<([^\s/>]+)/.exec(this.source.slice(start, inner))?.[1] ?? ''
    // A root that closes itself holds nothing yet: it is opened.
    const opened =
      inner === end
        ? `${this.source.slice(0, end - 2)}>${write(prefix)}</${name}>${this.source.slice(end)}`
        : this.source.slice(0, close) + write(prefix) + this.source.slice(close)
    return encodedXml(opened)
  }
}

/** XML as UTF-8, whatever it was in before. */
export function encodedXml(source: string): Uint8Array {
  return new TextEncoder().encode(source.replace(/^(<\?xml[^>]*?encoding=["'])[^"']+/i, '$1UTF-8'))
}
