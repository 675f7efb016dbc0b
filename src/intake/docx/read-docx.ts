import { FajingError } from '../../errors.js'
import { Package, resolvePart } from '../package/open-package.js'
import { childOf, childrenOf, type XmlElement } from '../package/xml.js'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { BodyReader } from './body.js'
import { Numbering } from './numbering.js'
import { Styles } from './styles.js'

/**
 * Reads a DOCX: headings by style or outline level, automatic numbers rebuilt, tables as rows, text boxes and notes after the paragraph they hang on,
 * tracked changes accepted, comments and running heads left out.
 *
 * @throws FajingError file-broken, file-encrypted, empty-file, entities-refused, and the limits of a package
 */
export async function readDocx(bytes: Uint8Array): Promise<Text> {
  const document = await Package.open(bytes, 'DOCX')
  const main = await mainPart(document)
  const body = childOf(await document.neededXml(main), 'w:body')
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
  const reader = new BodyReader({ styles, numbering, notes }, builder)
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
