import { FajingError } from '../../errors.js'
import { Package, resolvePart } from '../package/open-package.js'
import { childOf, childrenOf, type XmlElement, type XmlPlace } from '../package/xml.js'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { BodyReader, type Reading } from './body.js'
import { Numbering } from './numbering.js'
import { Styles } from './styles.js'

/** A DOCX with where its text was read: for those who write into the same document. */
export interface TracedDocx {
  readonly text: Text
  /** Name of the main part, such as `word/document.xml`. */
  readonly main: string
  readonly root: XmlElement
  /** Where the elements of the main part stand in its decoded XML; those of notes are not in it. */
  readonly places: ReadonlyMap<XmlElement, XmlPlace>
  /** In the order of the text. */
  readonly readings: readonly Reading[]
}

/**
 * Reads a DOCX: headings by style or outline level, automatic numbers rebuilt, tables as rows, text boxes and notes after the paragraph they hang on,
 * tracked changes accepted, comments and running heads left out.
 *
 * @throws FajingError file-broken, file-encrypted, empty-file, entities-refused, and the limits of a package
 */
export async function readDocx(bytes: Uint8Array): Promise<Text> {
  const document = await Package.open(bytes, 'DOCX')
  const main = await mainPart(document)
  return read(document, main, await document.neededXml(main))
}

/** The same reading, with where each paragraph stands. @throws FajingError as readDocx does */
export async function traceDocx(bytes: Uint8Array): Promise<TracedDocx> {
  const document = await Package.open(bytes, 'DOCX')
  const main = await mainPart(document)
  const places = new Map<XmlElement, XmlPlace>()
  const root = await document.neededXml(main, places)
  const readings: Reading[] = []
  const text = await read(document, main, root, (reading) => readings.push(reading))
  return { text, main, root, places, readings }
}

async function read(
  document: Package,
  main: string,
  root: XmlElement,
  onRead?: (reading: Reading) => void,
): Promise<Text> {
  const body = childOf(root, 'w:body')
  if (body === undefined) throw new FajingError('file-broken', { format: 'DOCX' })
  const beside = await besides(document, main)
  const part = (kind: string): Promise<XmlElement | undefined> => {
    const name = beside.get(kind)
    return name === undefined ? Promise.resolve(undefined) : document.xml(name)
  }
  const stylesXml = await part('styles')
  const styles = new Styles(stylesXml)
  const numbering = new Numbering(await part('numbering'), styles, stylesXml)
  const notes = new Map([
    ...notesOf('footnote', await part('footnotes')),
    ...notesOf('endnote', await part('endnotes')),
  ])
  const builder = new TextBuilder()
  const reader = new BodyReader({ styles, numbering, notes }, builder, onRead)
  reader.read(body)
  return builder.build('docx', {}, [{ code: 'changes-accepted', count: reader.changes }])
}

async function mainPart(document: Package): Promise<string> {
  const relations = await document.xml('_rels/.rels')
  const target = childrenOf(relations, 'rel:Relationship')
    .find((relation) => /\/officeDocument$/.test(relation.attributes.get('Type') ?? ''))
    ?.attributes.get('Target')
  return target === undefined ? 'word/document.xml' : resolvePart('', target)
}

/** Kind of each part that the main part points to (`styles`, `numbering`, …) → its name. */
async function besides(document: Package, main: string): Promise<Map<string, string>> {
  const relations = await document.xml(main.replace(/([^/]*)$/, '_rels/$1.rels'))
  return new Map(
    childrenOf(relations, 'rel:Relationship')
      .filter((relation) => relation.attributes.get('TargetMode') !== 'External')
      .map((relation) => [
        relation.attributes.get('Type')?.split('/').at(-1) ?? '',
        resolvePart(main, relation.attributes.get('Target') ?? ''),
      ]),
  )
}

/** Separators between text and notes are notes too, of a type of their own. */
function notesOf(kind: 'footnote' | 'endnote', root: XmlElement | undefined): [string, XmlElement][] {
  return childrenOf(root, `w:${kind}`)
    .filter((note) => /^(?:normal)?$/.test(note.attributes.get('w:type') ?? ''))
    .map((note) => [`${kind} ${note.attributes.get('w:id') ?? ''}`, note])
}
