/** Columns of a body's own indicator table that an import understands. */
export const COLUMNS = ['number', 'title', 'parent', 'weight', 'scope', 'terms', 'area', 'guideline'] as const
export type Column = (typeof COLUMNS)[number]

/** What each column is called in such tables; the first name is the one of the template. */
export const COLUMN_NAMES: Readonly<Record<Column, readonly string[]>> = {
  number: ['编号', '序号', '指标编号', '代码'],
  title: ['名称', '指标名称', '指标', '指标内容', '考核内容', '评价指标', '评估指标'],
  parent: ['上级', '上级指标', '上级编号', '父级', '所属指标'],
  weight: ['权重', '分值', '标准分', '满分'],
  scope: ['适用层级', '适用范围', '适用对象', '评价对象', '考核对象'],
  terms: ['关键词', '关键字', '检索词'],
  area: ['领域', '所属领域'],
  guideline: ['说明', '评价标准', '评分标准', '考核标准', '评估标准', '计分标准', '评分细则'],
}

/** What a header cell says. */
export type Header =
  | { readonly column: Column }
  /** 一级指标 is level 1. */
  | { readonly level: number }
  /** Numbers of the outline: of the edition whose years stand in the header, else of the newest. */
  | { readonly counterpart: string | null }

const DIGITS = '一二三四五'

export function headerOf(cell: string): Header | null {
  const plain = cell.replace(/[\s*＊:：]/g, '')
  const level = /^([一二三四五])级指标/.exec(plain)?.[1]
  if (level !== undefined) return { level: DIGITS.indexOf(level) + 1 }
  if (/纲要(?:对应|条目|条款)|对应纲要/.test(plain)) return { counterpart: /20\d\d/.exec(plain)?.[0] ?? null }
  const name = plain.replace(/[（(].*$/, '')
  const column = COLUMNS.find((one) => COLUMN_NAMES[one].includes(name))
  return column === undefined ? null : { column }
}
