import type { Column } from '../tables/table.js'

/** How a cell looks: its number is that of its format in `STYLES_XML`. */
export const LOOKS = [
  { name: 'plain', xml: '' },
  {
    name: 'head',
    xml: 'fontId="1" fillId="2" borderId="1"',
    align: 'horizontal="center" vertical="center" wrapText="1"',
  },
  { name: 'text', xml: 'borderId="2"', align: 'vertical="center"' },
  { name: 'link', xml: 'fontId="2" borderId="2"', align: 'vertical="center" wrapText="1"' },
  { name: 'words', xml: 'borderId="2"', align: 'vertical="center" wrapText="1"' },
  { name: 'state', xml: 'borderId="2"', align: 'horizontal="center" vertical="center"' },
  // A cell of the format text stays text when somebody edits it; any other would become a formula then.
  { name: 'inert', xml: 'numFmtId="49" borderId="2"', align: 'vertical="center" wrapText="1"' },
  { name: 'number', xml: 'borderId="2"', align: 'horizontal="center" vertical="center"' },
  { name: 'count', xml: 'numFmtId="1" borderId="2"', align: 'horizontal="center" vertical="center"' },
  { name: 'level', xml: 'numFmtId="1" borderId="2"', align: 'horizontal="center" vertical="center"' },
  { name: 'decimal', xml: 'numFmtId="2" borderId="2"', align: 'horizontal="center" vertical="center"' },
  { name: 'score', xml: 'numFmtId="164" borderId="2"', align: 'horizontal="center" vertical="center"' },
  { name: 'share', xml: 'numFmtId="9" borderId="2"', align: 'horizontal="center" vertical="center"' },
] as const satisfies readonly { name: string; xml: string; align?: string }[]

const NUMBERS = new Map<string, number>(LOOKS.map(({ name }, i) => [name, i]))

export const HEAD_LOOK = NUMBERS.get('head') ?? 0
export const LINKED_LOOK = NUMBERS.get('link') ?? 0

export function lookOf(value: string | number, kind: Column['kind']): number {
  if (typeof value === 'number') return NUMBERS.get(kind ?? 'number') ?? 0
  if (/^[=+\-@\t\r]/.test(value)) return NUMBERS.get('inert') ?? 0
  if (kind === 'words' || value.includes('\n')) return NUMBERS.get('words') ?? 0
  return NUMBERS.get(kind === 'state' || kind === 'link' ? kind : 'text') ?? 0
}

/** Colours of the rules, by the number of their format in `STYLES_XML`. */
export const COLOURS = { red: 'FFF8CBAD', yellow: 'FFFFE699', green: 'FFC6E0B4', deepGreen: 'FFA9D08E' } as const
export type Colour = keyof typeof COLOURS

const edges = (colour: string) =>
  ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="${colour}"/></${side}>`).join('')
const font = (manner: string, colour = '') => `<font>${manner}<sz val="11"/>${colour}<name val="宋体"/></font>`

const formats = LOOKS.map((look) =>
  'align' in look
    ? `<xf xfId="0" ${look.xml} applyNumberFormat="1" applyAlignment="1"><alignment ${look.align}/></xf>`
    : '<xf xfId="0"/>',
)

export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="3">${font('')}${font('<b/>')}${font('<u/>', '<color rgb="FF0563C1"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill></fills><borders count="3"><border><left/><right/><top/><bottom/></border><border>${edges('FF8EA9C8')}</border><border>${edges('FFD9D9D9')}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${LOOKS.length}">${formats.join('')}</cellXfs><dxfs count="${Object.keys(COLOURS).length}">${Object.values(
  COLOURS,
)
  .map((colour) => `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${colour}"/></patternFill></fill></dxf>`)
  .join('')}</dxfs></styleSheet>`
