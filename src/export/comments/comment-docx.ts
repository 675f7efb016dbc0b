import { FajingError } from '../../errors.js'
import { traceDocx } from '../../intake/docx/read-docx.js'
import { resolvePart } from '../../intake/package/open-package.js'
import { childrenOf, decodeXml } from '../../intake/package/xml.js'
import type { Selection } from '../selection.js'
import { Anchors } from './anchors.js'
import { commentXml } from './comment-words.js'
import { packParts, unpackParts } from '../package-parts.js'
import { escapeXml } from '../xml-words.js'
import { encodedXml, XmlPart } from './xml-part.js'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
/** The same in a document of the strict kind, which may not mix the two. */
const STRICT = {
  [WORDS]: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  [RELATIONS]: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
}

/**
 * The source document with every failing or uncertain finding as a Word comment at its place; a finding without a place hangs on the first
 * paragraph. Apart from the comments nothing is changed: other parts keep their bytes, and the text keeps its runs, at most parted in two.
 *
 * @param bytes the DOCX that the analysis was made of
 * @throws FajingError comments-need-docx, source-differs, and whatever reading the DOCX throws
 */
export async function commentDocx(bytes: Uint8Array, selection: Selection): Promise<Uint8Array> {
  const traced = await traceDocx(bytes).catch((error: unknown) => {
    if (error instanceof FajingError && error.code === 'file-broken') throw new FajingError('comments-need-docx')
    throw error
  })
  if (traced.text.text !== selection.analysis.text) throw new FajingError('source-differs')
  const found = selection.analysis.findings.filter(({ status }) => status === 'fail' || status === 'uncertain')
  const parts = await unpackParts(bytes)
  const main = nameIn(parts, traced.main)
  const document = decodeXml(partOf(parts, main))
  const strict = document.includes(STRICT[WORDS])

  const comments = commentsPart(parts, main, strict)
  const anchors = new Anchors(traced, document)
  found.forEach((finding, i) => anchors.mark(comments.nextId + i, finding.ranges[0] ?? null))
  const written = comments.part.withAdded((w) =>
    found.map((finding, i) => commentXml(comments.nextId + i, finding, w)).join(''),
  )
  parts.set(main, encodedXml(anchors.applied()))
  parts.set(comments.name, written)
  return packParts(parts)
}

interface CommentsPart {
  readonly name: string
  readonly part: XmlPart
  readonly nextId: number
}

/** The comments of the document; where it has none yet, a new part that the package knows of. */
function commentsPart(parts: Map<string, Uint8Array>, main: string, strict: boolean): CommentsPart {
  const folder = main.replace(/[^/]*$/, '')
  const relations = nameIn(parts, main.replace(/([^/]*)$/, '_rels/$1.rels'))
  const known = new XmlPart(partOf(parts, relations))
  const target = childrenOf(known.root)
    .find(({ attributes }) => attributes.get('Type')?.endsWith('/comments') === true)
    ?.attributes.get('Target')
  if (target !== undefined) {
    const name = nameIn(parts, resolvePart(main, target))
    const part = new XmlPart(partOf(parts, name))
    const ids = childrenOf(part.root, 'w:comment').map(({ attributes }) => Number(attributes.get('w:id') ?? 0))
    return { name, part, nextId: Math.max(-1, ...ids) + 1 }
  }
  const file = parts.has(`${folder}comments.xml`) ? 'fajing-comments.xml' : 'comments.xml'
  const type = strict ? STRICT[RELATIONS] : RELATIONS
  const relation = `Relationship Id="fajingComments" Type="${type}" Target="${file}"`
  parts.set(
    relations,
    known.withAdded((p) => `<${p}${relation}/>`),
  )
  const types = nameIn(parts, '[Content_Types].xml')
  const override = `Override PartName="/${escapeXml(folder)}${file}" ContentType="${COMMENTS_TYPE}"`
  parts.set(
    types,
    new XmlPart(partOf(parts, types)).withAdded((p) => `<${p}${override}/>`),
  )
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${strict ? STRICT[WORDS] : WORDS}"/>`
  return { name: `${folder}${file}`, part: new XmlPart(new TextEncoder().encode(empty)), nextId: 0 }
}

/** Names of parts differ in nothing but case. */
function nameIn(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const wanted = name.toLowerCase()
  return [...parts.keys()].find((known) => known.toLowerCase() === wanted) ?? name
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = parts.get(name)
  if (bytes === undefined) throw new FajingError('file-broken', { format: 'DOCX' })
  return bytes
}
