import { writeZip } from './write-zip.js'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable="wps"`
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const ROOTS: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' }

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string
  /** What stands in `<w:numbering>`, `<w:styles>`, `<w:footnotes>`; `<w:hdr>` and `<w:ftr>`, which a section names by `r:id="header"`, `r:id="footer"`. */
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly header?: string
  readonly footer?: string
}

/** Writes a DOCX of the given XML: exactly what stands in a test, and nothing that a word processor would add. */
export function writeDocx({ body, ...others }: DocxParts): Uint8Array {
  const kinds = (['numbering', 'styles', 'footnotes', 'header', 'footer'] as const).filter(
    (kind) => others[kind] !== undefined,
  )
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${main}.${kind}+xml"/>`
  return writeZip([
    {
      name: '[Content_Types].xml',
      bytes: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${kinds.map((kind) => type(kind, kind)).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      bytes: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${kinds.map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`,
    },
    { name: 'word/document.xml', bytes: `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>` },
    ...kinds.map((kind) => ({
      name: `word/${kind}.xml`,
      bytes: `${HEAD}<w:${ROOTS[kind] ?? kind} ${NAMESPACES}>${others[kind] ?? ''}</w:${ROOTS[kind] ?? kind}>`,
    })),
  ])
}

/** A paragraph of plain words. @param properties what stands in `<w:pPr>` */
export function paragraph(words: string, properties = ''): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`
}

/** A list of levels, each with its format and shape. */
export function abstractList(id: string, levels: readonly (readonly [format: string, shape: string])[]): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels
    .map(
      ([format, shape], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${shape}"/><w:lvlJc w:val="left"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`
}

export function listed(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
}
