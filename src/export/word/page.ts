import {
  AlignmentType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type IFontAttributesProperties,
  type ISectionOptions,
} from 'docx'

/** The fonts of GB/T 9704 for each use, with those that stand in where an office has not got them. */
export const FONTS = {
  title: {
    name: '方正小标宋简体',
    otherwise: '小标宋,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC',
    latin: 'Times New Roman',
  },
  heading: { name: '黑体', otherwise: 'SimHei,方正黑体_GBK,Noto Sans CJK SC', latin: 'Times New Roman' },
  subheading: { name: '楷体_GB2312', otherwise: '楷体,KaiTi,方正楷体_GBK,Noto Serif CJK SC', latin: 'Times New Roman' },
  body: { name: '仿宋_GB2312', otherwise: '仿宋,FangSong,方正仿宋_GBK,Noto Serif CJK SC', latin: 'Times New Roman' },
  number: { name: '宋体', otherwise: 'SimSun,方正书宋_GBK,Noto Serif CJK SC', latin: '宋体' },
} as const
export type Face = keyof typeof FONTS

/** Sizes in half points: 二号 22 pt, 三号 16 pt, 四号 14 pt, 小四 12 pt. */
export const SIZES = { title: 44, body: 32, number: 28, table: 24 } as const

/** 22 lines on 225 mm, in twentieths of a point. */
export const LINE = 580
/** Two characters of 三号. */
export const INDENT = 640

/** Quotation marks and dashes take the Chinese font only with the hint: Word counts them as Latin otherwise. */
export function fontOf(face: Face): IFontAttributesProperties {
  const { name, latin } = FONTS[face]
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin, hint: 'eastAsia' }
}

/** Millimetres in twentieths of a point. The library's own conversion cuts off, which makes a page that is not quite A4. */
const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** A4 with a text area of 156 × 225 mm; the page number 7 mm below it, on the outer side. */
export const PAGE: Pick<ISectionOptions, 'properties' | 'footers'> = {
  properties: {
    page: {
      size: { width: twips(210), height: twips(297) },
      margin: {
        top: twips(37),
        bottom: twips(35),
        left: twips(28),
        right: twips(26),
        footer: twips(24),
      },
    },
  },
  footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const run = { size: SIZES.number, font: fontOf('number') }
  const aside = 280
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: aside } : { left: aside },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
