import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readRows } from './read-rows.js'

const TABLE = [
  ['编号', '名称'],
  ['1.10', '行政复议'],
]

async function workbook(change: (sheet: string) => string = (sheet) => sheet): Promise<Uint8Array> {
  const bytes = await writeWorkbook(TABLE.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
  const parts = unzipSync(bytes)
  const name = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}

test('a workbook and a CSV with the same cells give the same rows', async () => {
  const rows = TABLE.map((cells, i) => ({ line: i + 1, cells }))
  expect(await readRows(await workbook())).toEqual(rows)
  expect(await readRows(Buffer.from('编号,名称\r\n1.10,行政复议\r\n'))).toEqual(rows)
})

test('a sheet that claims a million columns and rows takes no more room than its cells', async () => {
  const claiming = await workbook((sheet) =>
    sheet.replace(/<dimension[^>]*>/, '').replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
  )
  expect(await readRows(claiming)).toHaveLength(2)
})

test.each([
  ['a cell far away', () => workbook((sheet) => sheet.replace('r="B2"', 'r="XFD1048576"')), 'table-too-large'],
  [
    'a sheet packed a thousand to one',
    () => workbook((sheet) => `${sheet}${' '.repeat(4_000_000)}`),
    'packed-too-tightly',
  ],
  [
    'a CSV of more cells than any table has',
    () => Promise.resolve(Buffer.from('a,'.repeat(300_000))),
    'table-too-large',
  ],
  [
    'a CSV of more rows than any table has',
    () => Promise.resolve(Buffer.from('a\n'.repeat(300_000))),
    'table-too-large',
  ],
  ['more bytes than any table has', () => Promise.resolve(new Uint8Array(6_000_000)), 'file-too-large'],
  ['a ZIP that is no workbook', () => Promise.resolve(zipSync({ 'a.txt': strToU8('甲') })), 'table-not-readable'],
  ['half a workbook', async () => (await workbook()).subarray(0, 900), 'table-not-readable'],
])('%s is refused', async (_, bytes, code) => {
  await expect(readRows(await bytes())).rejects.toMatchObject({ code })
})
