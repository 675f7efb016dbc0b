import { describe, expect, it } from 'vitest'
import { abstractList, listed, paragraph, writeDocx, type DocxParts } from '../../../tests/support/write-docx.js'
import { writeZip, type ZipFile } from '../../../tests/support/write-zip.js'
import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import { readDocx } from './read-docx.js'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const document = (body: string): ZipFile => ({
  name: 'word/document.xml',
  bytes: `<w:document ${W}><w:body>${body}</w:body></w:document>`,
})
const relations = (name: string, kind: string, target: string, mode = ''): ZipFile => ({
  name,
  bytes: `<Relationships ${RELATIONS}><Relationship Id="r" Type="${OFFICE}/${kind}" Target="${target}" ${mode}/></Relationships>`,
})
const withDocument = (xml: string): Uint8Array => writeZip([{ name: 'word/document.xml', bytes: xml }])

async function words(bytes: Uint8Array): Promise<string> {
  return (await readDocx(bytes)).text
}

/** The words, or the code of the refusal: what is never acceptable is thrown on. */
async function wordsOrCode(parts: DocxParts): Promise<string> {
  try {
    return await words(writeDocx(parts))
  } catch (error) {
    if (error instanceof FajingError) return error.code
    throw error
  }
}

/** Seconds of the processor that something took. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('entities', () => {
  const refused = { code: 'entities-refused', params: { format: 'DOCX' } }

  it('that multiply are refused before anything is read', async () => {
    const bomb = withDocument('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>')
    await expect(readDocx(bomb)).rejects.toMatchObject(refused)
  })

  it.each(['SYSTEM "file:///etc/passwd"', 'SYSTEM "http://127.0.0.1:1/"', 'PUBLIC "-//x" "http://127.0.0.1:1/x.dtd"'])(
    'from elsewhere are refused: %s',
    async (from) => {
      for (const type of [`<!DOCTYPE d [<!ENTITY a ${from}>]>`, `<!DOCTYPE d ${from}>`])
        await expect(readDocx(withDocument(`${type}<d>&a;</d>`))).rejects.toMatchObject(refused)
    },
  )

  it('in a part beside the text are refused as well', async () => {
    const styles = { name: 'word/styles.xml', bytes: '<!DOCTYPE d [<!ENTITY a "a">]><d>&a;</d>' }
    const bytes = writeZip([
      document(paragraph('甲')),
      relations('word/_rels/document.xml.rels', 'styles', 'styles.xml'),
      styles,
    ])
    await expect(readDocx(bytes)).rejects.toMatchObject(refused)
  })

  it('that nobody declared break the file', async () => {
    await expect(readDocx(withDocument('<d>&nobody;</d>'))).rejects.toMatchObject({ code: 'file-broken' })
  })
})

describe('parts', () => {
  it('outside the document are not read, whatever it points to', async () => {
    for (const [target, mode] of [
      ['http://127.0.0.1:1/styles.xml', 'TargetMode="External"'],
      ['file:///etc/passwd', 'TargetMode="External"'],
      ['../../../../../../etc/passwd', ''],
      ['/etc/passwd', ''],
    ] as const)
      for (const kind of ['styles', 'numbering', 'footnotes', 'attachedTemplate', 'image'])
        expect(
          await words(
            writeZip([
              document(paragraph('甲')),
              relations('word/_rels/document.xml.rels', kind, target, mode),
              { name: 'word/_rels/settings.xml.rels', bytes: '' },
            ]),
          ),
        ).toBe('甲')
  })

  it.each(['../../../../etc/passwd', 'file:///etc/passwd', 'http://127.0.0.1:1/document.xml'])(
    'the main one cannot lie elsewhere: %s',
    async (target) => {
      const bytes = writeZip([document(paragraph('甲')), relations('_rels/.rels', 'officeDocument', target)])
      await expect(readDocx(bytes)).rejects.toMatchObject({ code: 'file-broken' })
    },
  )

  it('are named in the package only: steps upwards lead nowhere', async () => {
    const bytes = writeZip([
      { name: '../../word/document.xml', bytes: 'no XML' },
      { name: '/word/document.xml', bytes: 'no XML' },
      document(paragraph('甲')),
    ])
    expect(await words(bytes)).toBe('甲')
  })

  it('of a name that stands there twice are the first', async () => {
    expect(await words(writeZip([document(paragraph('甲')), document(paragraph('乙'))]))).toBe('甲')
  })

  it('packed a thousandfold are refused', async () => {
    await expect(readDocx(withDocument(' '.repeat(8_000_000)))).rejects.toMatchObject({ code: 'packed-too-tightly' })
  })

  it('that grow beyond what the directory claims are refused', async () => {
    const liar = writeZip([{ name: 'word/document.xml', bytes: ' '.repeat(8_000_000), claimedSize: 100 }])
    await expect(readDocx(liar)).rejects.toMatchObject({ code: 'file-broken' })
  })

  it('more than any document has are refused', async () => {
    const parts = Array.from({ length: LIMITS.packageParts + 1 }, (_, i) => ({ name: `word/${i}.xml`, bytes: '' }))
    await expect(readDocx(writeZip(parts))).rejects.toMatchObject({ code: 'too-many-entries' })
  })
})

describe('XML', () => {
  it('nested without end is refused', async () => {
    await expect(readDocx(withDocument('<a>'.repeat(5000)))).rejects.toMatchObject({ code: 'nested-too-deeply' })
  })

  it('that breaks off is refused', async () => {
    await expect(readDocx(withDocument('<w:document'))).rejects.toMatchObject({ code: 'file-broken' })
  })

  it('of too many elements is refused', async () => {
    const rows = `<w:tr>${'<w:tc/>'.repeat(1000)}</w:tr>`.repeat(1600)
    // Less regular, so that it is not refused for how tightly it is packed.
    const noise = Array.from({ length: 20_000 }, () => Math.random().toString(36)).join('')
    const bytes = writeZip([document(`<w:tbl>${rows}</w:tbl>${paragraph(noise)}`)])
    await expect(readDocx(bytes)).rejects.toMatchObject({
      code: expect.stringMatching(/^(too-many-elements|packed-too-tightly)$/) as string,
    })
  })

  it('whose names reach for a prototype holds names and nothing else', async () => {
    const names = '__proto__="1" constructor="2" w:__proto__="3" xmlns:__proto__="urn:x" xmlns:constructor="urn:y"'
    const body = `<w:p ${names}><__proto__:r/><constructor:r/><w:r><w:t>甲</w:t></w:r></w:p>`
    expect(await wordsOrCode({ body })).toBe('甲')
    expect(({} as Record<string, unknown>)['r']).toBeUndefined()
  })

  it('of styles and lists named like a prototype is read', async () => {
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${id}"/></w:style>`
    const numbering = `${abstractList('__proto__', [['__proto__', '%1、']])}<w:num w:numId="constructor"><w:abstractNumId w:val="__proto__"/></w:num>`
    const body =
      paragraph('甲', '<w:pStyle w:val="__proto__"/>') +
      paragraph('乙', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="constructor"/></w:numPr>')
    expect(await wordsOrCode({ body, styles: style('__proto__') + style('constructor'), numbering })).toMatch(/甲.*乙/s)
  })

  it('of styles that build on one another in a circle is read', async () => {
    const style = (id: string, base: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
    const body = paragraph('甲', '<w:pStyle w:val="a"/>')
    expect(await wordsOrCode({ body, styles: style('a', 'b') + style('b', 'a') })).toBe('甲')
  })

  it('of notes that hold themselves is read once', async () => {
    const anchor = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    const footnotes = `<w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r>${anchor}</w:p></w:footnote>`
    const body = `<w:p><w:r><w:t>甲</w:t></w:r>${anchor}</w:p>`
    expect(await wordsOrCode({ body, footnotes })).toBe('甲\n注')
  })
})

describe('tables', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
  const table = (rows: readonly string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

  it('of a hundred thousand cells, high or wide, are read in seconds', async () => {
    const cells = (count: number) => Array.from({ length: count }, (_, i) => cell(paragraph(String(i)))).join('')
    const high = Array.from({ length: 10_000 }, () => cells(10))
    for (const rows of [high, [cells(100_000)]])
      expect(await seconds(() => wordsOrCode({ body: table(rows) }))).toBeLessThan(15)
  })

  it('in tables, a hundred deep, take no longer than their size', async () => {
    const nested = (depth: number, inner: string): string =>
      depth === 0 ? inner : nested(depth - 1, table([cell(`${paragraph('层')}${inner}`).repeat(1)]))
    const filler = paragraph('全县开展检查。').repeat(5000)
    expect(await seconds(() => wordsOrCode({ body: nested(100, filler) }))).toBeLessThan(15)
  })

  it('whose cells claim to span all numbers take no room for it', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('甲')}</w:tc>`
    expect(await wordsOrCode({ body: table([wide + cell(paragraph('乙'))]) })).toMatch(/甲.*乙/s)
  })
})

describe('automatic numbers', () => {
  const list = (format: string, shape: string, start: string) =>
    `${abstractList('0', [[format, shape]]).replace('w:start w:val="1"', `w:start w:val="${start}"`)}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

  it.each(['upperRoman', 'upperLetter', 'chineseCounting', 'decimalZero', 'decimal'])(
    'that begin beyond all numbers stay short: %s',
    async (format) => {
      for (const start of ['2000000000', '999999', '-5', '1e9'])
        expect(
          (await wordsOrCode({ body: paragraph('甲', listed(1, 0)), numbering: list(format, '%1、', start) })).length,
        ).toBeLessThan(40)
    },
  )

  it('of a shape that is a text of its own do not multiply it', async () => {
    const numbering = list('decimal', '长'.repeat(100_000), '1')
    const body = paragraph('甲', listed(1, 0)).repeat(5000)
    expect(await wordsOrCode({ body, numbering })).toBe('text-too-long')
  })
})
