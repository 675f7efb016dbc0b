import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { commentedWords, partText } from '../../../tests/support/commented-words.js'
import { abstractList, listed, paragraph, writeDocx, type DocxParts } from '../../../tests/support/write-docx.js'
import { sampleAnalysis } from '../../../tests/contract/sample-analysis.js'
import type { Finding } from '../../analysis-shape.js'
import { readDocx } from '../../intake/docx/read-docx.js'
import { select, type Selection } from '../selection.js'
import { commentDocx } from './comment-docx.js'

const finding = (ranges: Finding['ranges']): Finding => ({
  check: 'writing',
  severity: 'warning',
  status: 'fail',
  message: '有误',
  ranges,
  fingerprint: 'f',
})

function selection(text: string, findings: readonly Finding[]): Selection {
  return select(null, { ...sampleAnalysis(), text, findings: [...findings] })
}

/** Comments on words of a document, each named by what it should stand on. */
async function comment(bytes: Uint8Array, ...places: string[]): Promise<Uint8Array> {
  const { text } = await readDocx(bytes)
  const found = places.map((quote) => {
    const start = text.indexOf(quote)
    if (start === -1) throw new Error(`${quote} is not in the text: ${text}`)
    return finding([{ start, end: start + quote.length, quote }])
  })
  const commented = await commentDocx(bytes, selection(text, found))
  expect((await readDocx(commented)).text).toBe(text)
  return commented
}

async function words(parts: DocxParts, ...places: string[]): Promise<string[]> {
  return commentedWords(await comment(writeDocx(parts), ...places)).map((one) => one.words)
}

const run = (text: string, look = ''): string => `<w:r>${look}<w:t>${text}</w:t></w:r>`

describe('a comment stands on the words of its finding', () => {
  it('within a run, which keeps its look in all its parts', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>'
    const commented = await comment(writeDocx({ body: `<w:p>${run('主办9件、会办5件', bold)}</w:p>` }), '会办')
    expect(commentedWords(commented)[0]?.words).toBe('会办')
    expect(partText(commented, 'word/document.xml').match(/<w:b\/>/g)).toHaveLength(3)
  })

  it('over runs, entities and several paragraphs', async () => {
    const body = `<w:p>${run('甲&amp;乙')}${run('&#x4e19;丁')}</w:p><w:p>${run('戊己')}</w:p>`
    expect(await words({ body }, '&乙', '丙', '丁\n戊', '甲&乙丙丁')).toEqual(['&乙', '丙', '丁戊', '甲&乙丙丁'])
  })

  it('in links, insertions and beside deletions', async () => {
    const by = 'w:id="1" w:author="a"'
    const body = `<w:p><w:hyperlink>${run('条例全文')}</w:hyperlink><w:ins ${by}>${run('新增内容')}</w:ins><w:del ${by}><w:r><w:delText>删去</w:delText></w:r></w:del>${run('之后')}</w:p>`
    expect(await words({ body }, '全', '增内', '容之')).toEqual(['全', '增内', '容之'])
  })

  it('after an automatic number, which stands in no run', async () => {
    const numbering = `${abstractList('0', [['chineseCountingThousand', '%1、']])}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = paragraph('一是落实', listed(1, 0)) + paragraph('二是公开', listed(1, 0))
    expect(await words({ body, numbering }, '二、二是', '二、')).toEqual(['二是', '二是公开'])
  })

  it('in the cells of a table', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('受理')}${cell('13 件')}${cell('13')}</w:tr></w:tbl>`
    expect(await words({ body }, '13 件', '\t13')).toEqual(['13 件', '13'])
  })

  it('on the paragraph that a text box or a footnote hangs on', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框中字')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    const body = `${paragraph('第一段')}<w:p>${run('正文')}${box}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${paragraph('末段')}`
    const footnotes = `<w:footnote w:id="2">${paragraph('脚注字')}</w:footnote>`
    expect(await words({ body, footnotes }, '框中', '脚注')).toEqual(['正文框中字', '正文框中字'])
  })
})

it('a finding without a place hangs on the first paragraph and says so', async () => {
  const bytes = writeDocx({ body: paragraph('标题') + paragraph('正文') })
  const { text } = await readDocx(bytes)
  const [comment] = commentedWords(await commentDocx(bytes, selection(text, [finding([])])))
  expect(comment).toEqual({ says: '【不合格·文字规范】有误（此项没有对应的原文位置，批注挂在篇首。）', words: '标题' })
})

it('comments that were there keep their place, and new ones go on counting', async () => {
  const once = await comment(writeDocx({ body: paragraph('甲乙丙丁') }), '乙丙')
  const twice = await comment(once, '丙丁')
  expect(commentedWords(twice).map((one) => one.words)).toEqual(['乙丙', '丙丁'])
  expect(partText(twice, 'word/_rels/document.xml.rels').match(/comments\.xml/g)).toHaveLength(1)
})

describe('a real document', () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../../fixtures/formats/report.docx', import.meta.url)))

  it('can be commented on everywhere', async () => {
    const { text, blocks } = await readDocx(bytes)
    const squeezed = (words: string) => words.replace(/\s+/g, '')
    for (const { start, end } of blocks) {
      const ranges = [
        { start, end },
        { start: start + 1, end: Math.max(start + 2, end - 1) },
      ].filter((range) => range.end <= text.length)
      const found = ranges.map((range) => finding([{ ...range, quote: text.slice(range.start, range.end) }]))
      const commented = await commentDocx(bytes, selection(text, found))
      expect((await readDocx(commented)).text).toBe(text)
      commentedWords(commented).forEach((comment, i) => {
        const quote = squeezed(found[i]?.ranges[0]?.quote ?? '')
        // An automatic number is shown in the text and stands in no run.
        expect(quote.endsWith(squeezed(comment.words)) && comment.words !== '').toBe(true)
      })
    }
  })

  it('keeps every other part to the byte, and the same findings give the same bytes', async () => {
    const { text } = await readDocx(bytes)
    const found = [finding([{ start: 3, end: 9, quote: text.slice(3, 9) }])]
    const commented = await commentDocx(bytes, selection(text, found))
    expect(commented).toEqual(await commentDocx(bytes, selection(text, found)))
    const before = unzipSync(bytes)
    const after = unzipSync(commented)
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(after[name] ?? Buffer.of()),
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ])
  })
})

it('refuses what is no DOCX, and a text that is not the one analysed', async () => {
  const words = new TextEncoder().encode('云岭县')
  await expect(commentDocx(words, selection('云岭县', []))).rejects.toMatchObject({ code: 'comments-need-docx' })
  const other = writeDocx({ body: paragraph('甲') })
  await expect(commentDocx(other, selection('乙', []))).rejects.toMatchObject({ code: 'source-differs' })
})
