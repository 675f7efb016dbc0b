import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { FajingError } from '../../errors.js'
import { ParsingPool } from '../pool.js'

/** As the service reads them, with less of everything. */
const LIMITS = { milliseconds: 10_000, memoryMegabytes: 256, threads: 1 }

const pool = new ParsingPool(LIMITS)
afterAll(() => pool.close())

/** Objects of a document of one page that says `READ`; each may be replaced, and more added. */
const FONT =
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>'
const SAYS = 'BT /F1 16 Tf 100 700 Td <B7A8D6CED5FEB8AEBDA8C9E8C7E9BFF6B1A8B8E6> Tj ET'
const stream = (content: string, more = `/Length ${content.length}`) => `<<${more}>>stream\n${content}\nendstream`
const WHOLE: Readonly<Record<number, string>> = {
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>',
  3: '<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>',
  4: FONT,
  5: stream(SAYS),
}

interface Changed {
  readonly objects?: Readonly<Record<number, string>>
  /** What stands in the trailer besides its root. */
  readonly trailer?: string
  /** What stands behind it. */
  readonly end?: string
}

function pdf({ objects = {}, trailer = '', end = '' }: Changed): Uint8Array {
  const all = Object.entries({ ...WHOLE, ...objects })
  const body = all.map(([number, object]) => `${number} 0 obj${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R/Size ${all.length + 1}${trailer}>>\n${end}`, 'latin1')
}

/** The words, or the code of the refusal; whatever else happens is thrown. */
async function wordsOrCode(changed: Changed): Promise<string> {
  try {
    return (await pool.read(pdf(changed), 'pdf')).text
  } catch (error) {
    if (error instanceof FajingError) return error.code
    throw error
  }
}

/** What the page says. */
const READ = '法治政府建设情况报告'

describe('a hostile PDF', () => {
  it('is read where nothing is wrong with it', async () => {
    expect(await wordsOrCode({})).toBe(READ)
  })

  it.each<[string, Changed]>([
    ['a table of places that lies outside the file', { end: 'startxref\n99999999999\n%%EOF' }],
    ['a table of places that is a piece of text', { end: 'startxref\n20\n%%EOF' }],
    [
      'a table whose places all lie',
      { end: 'xref\n0 6\n'.concat('0000000099 00000 n \n'.repeat(6), 'startxref\n0\n%%EOF') },
    ],
    ['a table that claims all numbers', { end: 'xref\n0 2000000000\n0000000000 65535 f \nstartxref\n0\n%%EOF' }],
    ['an older table that is the table itself', { trailer: '/Prev 9', end: 'startxref\n9\n%%EOF' }],
  ])('is read by its objects in spite of %s', async (_, changed) => {
    expect(await wordsOrCode(changed)).toBe(READ)
  })

  it.each<[string, Changed]>([
    [
      'scripts that run when it is opened',
      {
        objects: {
          1: '<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R/AA<</WC 6 0 R>>/Names<</JavaScript<</Names[(a)6 0 R]>>>>>>',
          6: '<</S/JavaScript/JS(throw new Error\\(app.alert\\(1\\)\\))>>',
        },
      },
    ],
    [
      'a program that is to be started',
      { objects: { 1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>' } },
    ],
    [
      'an address that is to be opened',
      { objects: { 1: '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(http://127.0.0.1:1/)>>>>' } },
    ],
    [
      'a file inside',
      {
        objects: {
          1: '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>]>>>>>>',
          6: stream('MZ'),
        },
      },
    ],
    ['text of a stream elsewhere', { objects: { 6: '<</F(/etc/passwd)/Length 0>>stream\n\nendstream' } }],
    ['a length that lies beyond the file', { objects: { 5: stream(SAYS, '/Length 2000000000') } }],
    ['a length below nothing', { objects: { 5: stream(SAYS, '/Length -1') } }],
    ['a length that is its own', { objects: { 5: stream(SAYS, '/Length 5 0 R') } }],
    [
      'a page as large as can be said',
      { objects: { 2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 1e308 1e308]>>' } },
    ],
  ])('does no more than to be read: %s', async (_, changed) => {
    expect(await wordsOrCode(changed)).toBe(READ)
  })

  it.each<[string, Changed]>([
    ['pages that hold themselves', { objects: { 2: '<</Type/Pages/Kids[2 0 R]/Count 1/MediaBox[0 0 595 842]>>' } }],
    [
      'pages that hold each other',
      { objects: { 2: '<</Type/Pages/Kids[6 0 R]/Count 1>>', 6: '<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 1>>' } },
    ],
    ['a page that is its own parent', { objects: { 3: '<</Type/Page/Parent 3 0 R/Contents 5 0 R>>' } }],
    ['content that is itself', { objects: { 3: '<</Type/Page/Parent 2 0 R/Contents 3 0 R>>' } }],
    [
      'a form that paints itself',
      {
        objects: {
          3: '<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</XObject<</X 6 0 R>>>>>>',
          5: stream('/X Do'),
          6: stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length 5'),
        },
      },
    ],
    [
      'a font whose map is itself',
      {
        objects: {
          4: FONT.replace('/GBK-EUC-H', ' 6 0 R'),
          6: stream('/x usecmap', '/Type/CMap/CMapName/x/UseCMap 6 0 R/Length 10'),
        },
      },
    ],
    [
      'a store of objects that holds itself',
      { objects: { 6: stream('6 0 <<>>', '/Type/ObjStm/N 1/First 4/Extends 6 0 R/Length 8') }, trailer: '/Info 6 0 R' },
    ],
    [
      'as many pages as can be said',
      { objects: { 2: '<</Type/Pages/Kids[3 0 R]/Count 2000000000/MediaBox[0 0 595 842]>>' } },
    ],
    [
      'a password nobody told',
      {
        trailer:
          '/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -44>>/ID[(a)(a)]',
      },
    ],
    ['a lock of a kind that nobody knows', { trailer: '/Encrypt<</Filter/Nobody/V 99>>' }],
    ['lists in lists without end', { objects: { 5: stream(`${'['.repeat(100_000)}`) } }],
    ['dictionaries in dictionaries without end', { objects: { 6: '<</A'.repeat(50_000) }, trailer: '/Info 6 0 R' }],
    ['a stream packed a thousandfold', { objects: { 5: packed(`${SAYS} `.concat(' '.repeat(200_000_000))) } }],
    [
      'a stream packed again and again',
      { objects: { 5: stream('x', `/Length 1/Filter[${'/FlateDecode'.repeat(10_000)}]`) } },
    ],
    [
      'a million signs on one page',
      { objects: { 5: packed(`BT /F1 16 Tf ${'1 0 Td <B7A8> Tj '.repeat(1_000_000)}ET`) } },
    ],
  ])(
    'is read or refused in time, and the next one is read: %s',
    async (_, changed) => {
      expect(await wordsOrCode(changed)).not.toBe('')
      expect(await wordsOrCode({})).toBe(READ)
    },
    60_000,
  )
})

function packed(content: string): string {
  const bytes = deflateSync(content).toString('latin1')
  return stream(bytes, `/Filter/FlateDecode/Length ${bytes.length}`)
}
