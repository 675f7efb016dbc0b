import { strToU8, ZipDeflate, type Zip } from 'fflate'
import { MOMENT } from '../package-parts.js'
import { escapeXml } from '../xml-words.js'
import { STYLES_XML } from './looks.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Adds everything that a workbook has besides its sheets, numbered from 1 in the order of their names. */
export function addPackage(zip: Zip, names: readonly string[]): void {
  const overrides = names.map(
    (_, i) => `<Override PartName="/${sheetPath(i + 1)}" ContentType="${KIND}.worksheet+xml"/>`,
  )
  const sheets = names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  const relations = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  add(
    zip,
    '[Content_Types].xml',
    `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${overrides.join('')}</Types>`,
  )
  add(
    zip,
    '_rels/.rels',
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  add(
    zip,
    'xl/workbook.xml',
    `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
  )
  add(
    zip,
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${RELATIONS}">${relations.join('')}<Relationship Id="rId${names.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  )
  add(zip, 'xl/styles.xml', STYLES_XML.slice(STYLES_XML.indexOf('\n') + 1))
}

function add(zip: Zip, path: string, xml: string): void {
  const file = new ZipDeflate(path)
  file.mtime = MOMENT
  zip.add(file)
  file.push(strToU8(HEAD + xml), true)
}
