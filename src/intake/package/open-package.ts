import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import { walkZip, type ZipPart } from './walk-zip.js'
import { childrenOf, readXml, type XmlElement, type XmlPlace } from './xml.js'

/** A document made of parts in a ZIP (DOCX, OFD). Parts are asked for by name, and only those are unpacked. */
export class Package {
  private constructor(
    private readonly parts: ReadonlyMap<string, ZipPart>,
    private readonly format: string,
  ) {}

  /** @throws FajingError file-broken, too-many-entries */
  static async open(bytes: Uint8Array, format: string): Promise<Package> {
    const limits = { entries: LIMITS.packageParts, unpackedBytes: LIMITS.packageUnpackedBytes }
    const parts = new Map<string, ZipPart>()
    for await (const part of walkZip(bytes, format, limits)) {
      const name = new TextDecoder().decode(part.rawName).replaceAll('\\', '/').toLowerCase()
      if (!parts.has(name)) parts.set(name, part)
    }
    return new Package(parts, format)
  }

  /** The root of an XML part, or undefined where the package has no such part. */
  async xml(name: string, places?: Map<XmlElement, XmlPlace>): Promise<XmlElement | undefined> {
    const part = this.parts.get(name.replace(/^\//, '').toLowerCase())
    if (part === undefined) return undefined
    return childrenOf(readXml(await part.read(), this.format, places))[0]
  }

  /** @throws FajingError file-broken where the part is missing or empty */
  async neededXml(name: string, places?: Map<XmlElement, XmlPlace>): Promise<XmlElement> {
    const root = await this.xml(name, places)
    if (root === undefined) throw new FajingError('file-broken', { format: this.format })
    return root
  }
}

/** The name of a part that another part points to: relative to its folder, or absolute. Never leaves the package. */
export function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
