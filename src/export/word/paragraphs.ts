import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { writeNumber } from '../../intake/lists/number-format.js'
import type { FONTS } from './page.js'
import { fontOf, INDENT, LINE, SIZES, type Face } from './page.js'

const exactly = { line: LINE, lineRule: 'exact' } as const
/** Width of the text area, 156 mm in twips. */
const TEXT_WIDTH = 8844

export function title(words: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 680, lineRule: 'exact', after: LINE },
    children: [run(words, 'title', SIZES.title)],
  })
}

/** The addressee: flush left. */
export function flush(words: string): Paragraph {
  return new Paragraph({ spacing: exactly, children: [run(words, 'body')] })
}

export function paragraph(words: string, face: Face = 'body'): Paragraph {
  return labelled('', words, face)
}

/** A paragraph that begins with a few words in 黑体. */
export function labelled(label: string, words: string, face: Face = 'body'): Paragraph {
  return new Paragraph({
    spacing: exactly,
    indent: { firstLine: INDENT },
    alignment: AlignmentType.BOTH,
    children: [...(label === '' ? [] : [run(label, 'heading')]), run(words, face)],
  })
}

/** 一、 */
export function heading(nth: number, words: string): Paragraph {
  return new Paragraph({
    spacing: exactly,
    indent: { firstLine: INDENT },
    keepNext: true,
    children: [run(`${chinese(nth)}、${words}`, 'heading')],
  })
}

/** （一） with the words of the item in 楷体. */
export function item(nth: number, words: string): Paragraph {
  return new Paragraph({
    spacing: exactly,
    indent: { firstLine: INDENT },
    alignment: AlignmentType.BOTH,
    keepNext: true,
    children: [run(`（${chinese(nth)}）${words}`, 'subheading')],
  })
}

/** A line of the signature, four characters from the right. */
export function signature(words: string, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { ...exactly, before },
    indent: { right: 2 * INDENT },
    keepNext: before > 0,
    children: [run(words, 'body')],
  })
}

/** Small print at the end. */
export function note(words: string): Paragraph {
  return new Paragraph({
    spacing: { line: 400, lineRule: 'exact' },
    indent: { firstLine: 2 * SIZES.table * 10 },
    children: [run(words, 'subheading', SIZES.table)],
  })
}

/** A table over the whole width, with a head where one is given; widths are shares of it. */
export function table(
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): Table {
  const widths = shares.map((share) => Math.round(TEXT_WIDTH * share))
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' }
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, i) => {
        // The last cell of a short row takes the rest of the width.
        const span = i === cells.length - 1 ? widths.length - i : 1
        const width = widths.slice(i, i + span).reduce((sum, one) => sum + one, 0)
        return cell(words, { width, span, isLabel: isHead || (head === null && i % 2 === 0) })
      }),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [...(head === null ? [] : [row(head, true)]), ...rows.map((cells) => row(cells, false))],
  })
}

interface CellLook {
  readonly width: number
  readonly span: number
  readonly isLabel: boolean
}

function cell(words: string, { width, span, isLabel }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({
        alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 360, lineRule: 'exact' },
        children: [run(words, isLabel ? 'heading' : 'body', SIZES.table)],
      }),
    ],
  })
}

function run(text: string, face: keyof typeof FONTS, size: number = SIZES.body): TextRun {
  return new TextRun({ text, size, font: fontOf(face) })
}

function chinese(nth: number): string {
  return writeNumber(nth, 'chineseCountingThousand')
}
