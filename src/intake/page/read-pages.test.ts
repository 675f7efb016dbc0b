import { describe, expect, it } from 'vitest'
import type { Page, Piece } from './page.js'
import { readPages } from './read-pages.js'

const EM = 16
const LEFT = 80
/** Characters in a full line. */
const FULL = 28

/** A line of pieces, one for each word of the list: `[place in characters from the margin, words]`. */
function set(y: number, ...words: readonly (readonly [number, string])[]): Piece[] {
  return words.map(([at, said]) => ({ words: said, x: LEFT + at * EM, y, width: [...said].length * EM, size: EM }))
}

function page(number: number, pieces: readonly Piece[], rules: Page['rules'] = []): Page {
  return { number, width: 595, height: 842, pieces, rules }
}

function read(...pages: readonly Page[]): string[] {
  const { text, blocks } = readPages(pages, 'pdf')
  return blocks.map((block) => `${block.kind[0] ?? ''}${block.page ?? ''} ${text.slice(block.start, block.end)}`)
}

const full = '甲'.repeat(FULL)
const first = '乙'.repeat(FULL - 2)

describe('lines become paragraphs', () => {
  it('a line at the margin goes on, an indented one begins', () => {
    const pieces = [
      ...set(200, [2, first]),
      ...set(230, [0, '尾。']),
      ...set(260, [2, first]),
      ...set(290, [0, full]),
      ...set(320, [0, '尾。']),
    ]
    expect(read(page(1, pieces))).toEqual([`p1 ${first}尾。`, `p1 ${first}${full}尾。`])
  })

  it('two full lines that both begin two characters in are two paragraphs', () => {
    expect(read(page(1, [...set(200, [2, first]), ...set(230, [2, first]), ...set(260, [0, '尾。'])]))).toEqual([
      `p1 ${first}`,
      `p1 ${first}尾。`,
    ])
  })

  it('a paragraph goes on over the page, past heads and page numbers', () => {
    const head = set(40, [8, '临溪区人民政府公报'])
    const foot = (n: number): Piece[] => set(800, [12, `— ${n} —`])
    expect(
      read(
        page(1, [...head, ...set(200, [2, first]), ...set(230, [0, full]), ...foot(1)]),
        page(2, [
          ...head,
          ...set(100, [0, '尾。']),
          ...set(130, [2, `${first}`]),
          ...set(160, [0, '尾。']),
          ...foot(2),
        ]),
      ),
    ).toEqual([`p1 ${first}${full}尾。`, `p2 ${first}尾。`])
  })

  it('a title in the middle takes two lines, and its date stays apart', () => {
    const pieces = [
      ...set(120, [8, '青岚市临溪区人民政府关于']),
      ...set(150, [7, '法治政府建设情况的报告书全文']),
      ...set(180, [9.5, '（2024年1月）']),
      ...set(240, [2, first]),
      ...set(270, [0, full]),
      ...set(300, [0, full]),
    ]
    expect(read(page(1, pieces)).slice(0, 2)).toEqual([
      'p1 青岚市临溪区人民政府关于法治政府建设情况的报告书全文',
      'p1 （2024年1月）',
    ])
  })

  it('gaps that the setter left between Chinese and figures are no spaces', () => {
    expect(read(page(1, set(200, [0, '共'], [1.25, '12'], [3.5, '件，Rule of'], [13.6, 'Law'])))).toEqual([
      'p1 共12件，Rule of Law',
    ])
  })
})

describe('tables become rows', () => {
  it('by their borders, with cells of several lines', () => {
    const level = [190, 250, 280].map((y) => ({ x1: 80, y1: y, x2: 400, y2: y }))
    const upright = [80, 240, 400].map((x) => ({ x1: x, y1: 190, x2: x, y2: 280 }))
    const pieces = [
      ...set(215, [0.5, '处罚金额'], [11, '件数']),
      ...set(240, [0.5, '（万元）']),
      ...set(270, [0.5, '21.3'], [11, '57']),
    ]
    expect(read(page(1, pieces, [...level, ...upright]))).toEqual(['r1 处罚金额（万元）\t件数', 'r1 21.3\t57'])
  })

  it('by wide gaps where there are no borders', () => {
    const pieces = [
      ...set(200, [0, '领域'], [8, '件数'], [16, '金额']),
      ...set(230, [0, '环境'], [8, '19'], [16, '148']),
    ]
    expect(read(page(1, pieces))).toEqual(['r1 领域\t件数\t金额', 'r1 环境\t19\t148'])
  })

  it('a frame around running text is no table', () => {
    const frame = [
      { x1: 70, y1: 180, x2: 540, y2: 180 },
      { x1: 70, y1: 300, x2: 540, y2: 300 },
      { x1: 70, y1: 180, x2: 70, y2: 300 },
      { x1: 540, y1: 180, x2: 540, y2: 300 },
    ]
    expect(read(page(1, [...set(200, [2, first]), ...set(230, [0, '尾。'])], frame))).toEqual([`p1 ${first}尾。`])
  })
})

describe('pages without words', () => {
  it('are told, where others have some', () => {
    expect(readPages([page(1, set(200, [0, full])), page(2, [])], 'pdf').notes).toEqual([
      { code: 'pages-without-text', count: 1 },
    ])
  })

  it.each([
    ['a stamp only', '章'],
    ['characters without a meaning', '\ue001\ue002\ue003'.repeat(20)],
  ])('%s is a scan', (_, words) => {
    expect(() => readPages([page(1, set(200, [0, words]))], 'pdf')).toThrow(
      expect.objectContaining({ code: 'scan-without-text' }),
    )
  })
})
