import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LINES, REPORT } from '../../fixtures/formats/report.js'
import { writeZip } from '../../tests/support/write-zip.js'
import { LIMITS } from './limits.js'
import { readSource } from './read-source.js'
import type { Text } from './text.js'

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url)))
}

function linesOf({ text, blocks }: Text): string[] {
  return blocks.map((block) => text.slice(block.start, block.end))
}

describe('one report in every format', () => {
  it.each([
    ['report.docx', 'docx'],
    ['report.doc', 'doc'],
    ['report.pdf', 'pdf'],
    ['report.html', 'html'],
    ['report.rtf', 'rtf'],
    ['report.ofd', 'ofd'],
    ['report.md', 'md'],
    ['report-utf8.txt', 'txt'],
    ['report-utf8-bom-crlf.txt', 'txt'],
    ['report-gb18030.txt', 'txt'],
    ['report-utf16le-bom.txt', 'txt'],
    ['report-utf16le.txt', 'txt'],
    ['report-utf16be.txt', 'txt'],
  ])('reads %s, line by line the same', async (name, format) => {
    const text = await readSource(fixture(name))
    expect(text.format).toBe(format)
    expect(linesOf(text)).toEqual(LINES)
  })

  it.each(['report.docx', 'report.doc'])(
    'marks the headings of %s with their depth, and rows as rows',
    async (name) => {
      const { blocks, text } = await readSource(fixture(name))
      const headings = blocks.filter((block) => block.kind === 'heading')
      expect(headings.map(({ start, end, depth }) => [text.slice(start, end), depth])).toEqual(
        REPORT.flatMap((piece) => (piece.kind === 'heading' ? [[piece.number + piece.words, piece.level + 1]] : [])),
      )
      expect(blocks.filter((block) => block.kind === 'row')).toHaveLength(4)
    },
  )

  it('reads two columns one after the other, without the head and number of each page', async () => {
    const text = await readSource(fixture('two-columns.pdf'))
    expect(linesOf(text)).toEqual(LINES.filter((line) => !line.includes('\t')))
  })
})

it('reads a PDF whose Chinese font is not in it, by the character maps', async () => {
  const said = 'BT /F1 16 Tf 80 700 Td <B7A8D6CED5FEB8AEBDA8C9E8C7E9BFF6B1A8B8E6> Tj ET'
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>endobj
4 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>endobj
5 0 obj<</Length ${said.length}>>stream
${said}
endstream endobj
trailer<</Root 1 0 R/Size 6>>`
  expect(linesOf(await readSource(new Uint8Array(Buffer.from(pdf, 'latin1'))))).toEqual(['法治政府建设情况报告'])
})

describe('what cannot be read is refused by a code of its own', () => {
  const bytes = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'))
  it.each([
    ['nothing', new Uint8Array(), 'empty-file', {}],
    ['only white space', bytes(' \r\n\t '), 'empty-file', {}],
    [
      'one byte too many',
      new Uint8Array(LIMITS.sourceBytes + 1),
      'file-too-large',
      { size: '20.0 MB', limit: '20 MB' },
    ],
    ['a program', Uint8Array.from({ length: 4000 }, (_, i) => (i * i) % 7), 'not-text', {}],
    ['a password', fixture('locked.pdf'), 'file-encrypted', {}],
    ['half a PDF', fixture('report.pdf').slice(0, 2000), 'file-broken', { format: 'PDF' }],
    ['half a DOCX', fixture('report.docx').slice(0, 4000), 'archive-given', {}],
    ['half a DOC', fixture('report.doc').slice(0, 4000), 'file-broken', { format: 'DOC' }],
    ['an archive', fixture('reports.zip'), 'archive-given', {}],
    ['a RAR', bytes('Rar!\u001a\u0007\u0001\u0000rest'), 'format-not-supported', { format: 'RAR' }],
    ['a picture', bytes('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'), 'format-not-supported', { format: '图片' }],
    [
      'a workbook',
      writeZip([
        { name: '[Content_Types].xml', bytes: '<Types/>' },
        { name: 'xl/workbook.xml', bytes: '<workbook/>' },
      ]),
      'format-not-supported',
      { format: 'XLSX' },
    ],
    [
      'a web archive',
      bytes('From: <Saved by browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
      'format-not-supported',
      { format: 'MHT' },
    ],
  ])('%s', async (_, source, code, params) => {
    await expect(readSource(source)).rejects.toMatchObject({ name: 'FajingError', code, params })
  })

  it('a PDF of pictures, with its number of pages', async () => {
    const scan = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 595 842]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R>>endobj
4 0 obj<</Type/Page/Parent 2 0 R/Contents 5 0 R>>endobj
5 0 obj<</Length 16>>stream
0 0 595 842 re f
endstream endobj
trailer<</Root 1 0 R/Size 6>>`
    await expect(readSource(bytes(scan))).rejects.toMatchObject({
      code: 'scan-without-text',
      params: { format: 'PDF', pages: 2 },
    })
  })
})
