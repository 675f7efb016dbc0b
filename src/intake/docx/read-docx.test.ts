import { describe, expect, it } from 'vitest'
import { abstractList, listed, paragraph, writeDocx, type DocxParts } from '../../../tests/support/write-docx.js'
import { readDocx } from './read-docx.js'

async function read(parts: DocxParts): Promise<string[]> {
  const { text, blocks } = await readDocx(writeDocx(parts))
  return blocks.map((block) => `${block.kind[0] ?? ''}${block.depth ?? ''} ${text.slice(block.start, block.end)}`)
}

const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const BY = 'w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"'

describe('automatic numbers', () => {
  const numbering =
    abstractList('0', [
      ['chineseCountingThousand', '%1、'],
      ['chineseCounting', '（%2）'],
      ['decimal', '%3.'],
      ['decimalEnclosedCircle', '%4'],
    ]) +
    num(1, 0) +
    num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    num(3, 0)

  it('count each level, and start a level anew under the next outer one', async () => {
    const levels = [0, 1, 1, 2, 3, 0, 1]
    expect(await read({ body: levels.map((level) => paragraph('甲', listed(1, level))).join(''), numbering })).toEqual([
      'p 一、甲',
      'p （一）甲',
      'p （二）甲',
      'p 1.甲',
      'p ①甲',
      'p 二、甲',
      'p （一）甲',
    ])
  })

  it('go on in another list of the same origin, unless it starts anew', async () => {
    const body = [1, 3, 2, 2].map((id) => paragraph('甲', listed(id, 0))).join('')
    expect(await read({ body, numbering })).toEqual(['p 一、甲', 'p 二、甲', 'p 一、甲', 'p 二、甲'])
  })

  it('come from a style and the styles it builds on, and are switched off by number 0', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="base"><w:name w:val="base"/><w:pPr>${listed(1, 0)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="base"/></w:style>`
    const body =
      paragraph('甲', '<w:pStyle w:val="own"/>') +
      paragraph('乙', '<w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('丙', '<w:pStyle w:val="own"/><w:numPr><w:ilvl w:val="1"/></w:numPr>')
    expect(await read({ body, numbering, styles })).toEqual(['p 一、甲', 'p 乙', 'p （一）丙'])
  })

  it('take the level that is linked to the style', async () => {
    const linked = numbering.replace(
      '<w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/>',
      '<w:pStyle w:val="two"/>$&',
    )
    const styles = `<w:style w:type="paragraph" w:styleId="two"><w:name w:val="two"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    expect(await read({ body: paragraph('甲', '<w:pStyle w:val="two"/>'), numbering: linked, styles })).toEqual([
      'p （一）甲',
    ])
  })

  it('show nothing for bullets', async () => {
    const bullets = abstractList('5', [['bullet', '\uf06c']]) + num(5, 5)
    expect(await read({ body: paragraph('甲', listed(5, 0)), numbering: bullets })).toEqual(['p 甲'])
  })

  it('show all numbers of a shape, in decimals where it is legal', async () => {
    const levels = abstractList('6', [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2 '],
    ]).replace('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="decimal"/><w:isLgl/>')
    const body = paragraph('总则', listed(6, 0)) + paragraph('目的', listed(6, 1))
    expect(await read({ body, numbering: levels + num(6, 6) })).toEqual(['p 第一章总则', 'p 1.1 目的'])
  })
})

describe('what a person sees, and no more', () => {
  it.each([
    [
      'insertions stay, deletions go',
      `<w:p>${run('甲')}<w:ins ${BY}>${run('乙')}</w:ins><w:del ${BY}><w:r><w:delText>丙</w:delText></w:r></w:del></w:p>`,
      ['p 甲乙'],
    ],
    [
      'moved text stands where it went',
      `<w:p><w:moveFrom ${BY}>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo ${BY}>${run('甲')}</w:moveTo></w:p>`,
      ['p 乙甲'],
    ],
    [
      'a deleted end joins two paragraphs',
      `<w:p><w:pPr><w:rPr><w:del ${BY}/></w:rPr></w:pPr>${run('甲')}</w:p>${paragraph('乙')}`,
      ['p 甲乙'],
    ],
    [
      'old properties number nothing',
      `<w:p><w:pPr><w:pPrChange ${BY}><w:pPr>${listed(1, 0)}</w:pPr></w:pPrChange></w:pPr>${run('甲')}</w:p>`,
      ['p 甲'],
    ],
    [
      'comments leave no trace',
      `<w:p><w:commentRangeStart w:id="0"/>${run('甲')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      ['p 甲'],
    ],
    [
      'a field shows its result',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2024年')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="REF a">${run('甲')}</w:fldSimple></w:p>`,
      ['p 2024年甲'],
    ],
    ['hidden text is hidden', `<w:p>${run('甲')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r></w:p>`, ['p 甲']],
    ['a line break parts a paragraph', `<w:p>${run('甲')}<w:r><w:br/></w:r>${run('乙')}</w:p>`, ['p 甲', 'p 乙']],
    [
      'a line break does not part a heading',
      `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${run('甲')}<w:r><w:br/></w:r>${run('乙')}</w:p>`,
      ['h2 甲乙'],
    ],
    [
      'links, tags and content controls are looked through',
      `<w:sdt><w:sdtContent><w:p><w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag></w:p></w:sdtContent></w:sdt>`,
      ['p 甲乙'],
    ],
    [
      'a table of contents is furniture',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、甲 1')}</w:sdtContent></w:sdt>${paragraph('乙')}`,
      ['f 一、甲 1', 'p 乙'],
    ],
    [
      'a text box is read once, after its paragraph',
      `<w:p>${run('甲')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${paragraph('框')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('乙')}</w:p>`,
      ['p 甲乙', 'p 框'],
    ],
    [
      'rows join their cells by tabs',
      `<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>`,
      ['r 甲 乙\t1'],
    ],
    [
      'a deleted row is gone',
      `<w:tbl><w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('1')}</w:tc></w:tr></w:tbl>${paragraph('乙')}`,
      ['p 乙'],
    ],
    [
      'a table of one cell only frames its paragraphs',
      `<w:tbl><w:tr><w:tc>${paragraph('甲')}${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
      ['p 甲', 'p 乙'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await read({ body })).toEqual(expected)
  })

  it('a footnote is read after its paragraph, once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('线')}</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run('注')}${reference}</w:p></w:footnote>`
    expect(await read({ body: `<w:p>${run('甲')}${reference}${run('乙')}</w:p>`, footnotes })).toEqual([
      'p 甲乙',
      'p 注',
    ])
  })

  it('tells how many tracked changes it accepted', async () => {
    const { notes } = await readDocx(writeDocx({ body: `<w:p><w:ins ${BY}>${run('甲')}</w:ins></w:p>` }))
    expect(notes).toEqual([{ code: 'changes-accepted', count: 1 }])
  })
})
