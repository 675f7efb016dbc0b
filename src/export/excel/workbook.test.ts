import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { sampleAnalysis } from '../../../tests/contract/sample-analysis.js'
import { convert, hasOffice } from '../../../tests/support/office.js'
import { partText } from '../../../tests/support/commented-words.js'
import { entryOf, type BatchEntry } from '../batch-entry.js'
import { csvOf } from '../csv.js'
import { evidenceTable } from '../tables/evidence.js'
import { overviewTable } from '../tables/overview.js'
import { batchTables, workbookOf as inPieces } from './workbook.js'

const FORMULA = '=HYPERLINK("http://example.org","看")'
const missing: BatchEntry = {
  file: null,
  status: 'missing',
  place: FORMULA,
  year: 2022,
  current: true,
  renewed: false,
  error: null,
  row: null,
  page: null,
  dismissals: [],
  analysis: null,
}
const analysis = sampleAnalysis()
const other = { ...analysis, score: { ...analysis.score, total: 80 } }
const entries = [entryOf('一.docx', analysis), entryOf('二.docx', other), missing]

const workbookOf = async (...of: Parameters<typeof inPieces>) => new Uint8Array(Buffer.concat(await inPieces(...of)))
const sheet = async (bytes: Uint8Array, name: string) => readSheet(Buffer.from(bytes), name)

it('holds the numbers that the tables hold, cell by cell', async () => {
  const bytes = await workbookOf(entries, [])
  for (const { name, columns, rows } of batchTables(entries, [])) {
    const read = await sheet(bytes, name)
    expect(read[0]).toEqual(columns.map(({ title }) => title))
    const filled = (row: readonly unknown[]) => row.map((cell) => cell ?? null)
    expect(read.slice(1).map(filled)).toEqual(rows.map((row) => row.map((cell) => (cell === '' ? null : cell))))
  }
})

it('shows a missing report, and leaves it out of the matrix', async () => {
  const bytes = await workbookOf(entries, [])
  expect((await sheet(bytes, '总览'))[3]?.slice(0, 3)).toEqual([FORMULA, 2022, '未收到'])
  const matrix = await sheet(bytes, '领域矩阵')
  expect(matrix.slice(1).map((row) => row.slice(0, 3))).toEqual([
    ['中位数', null, 56.7],
    ['最低', null, 33.33],
    ['最高', null, 80],
    ['云岭县', 2022, 33.33],
    ['云岭县', 2022, 80],
  ])
})

it('writes what looks like a formula as text, also for those who edit the cell', async () => {
  const overview = partText(await workbookOf(entries, []), 'xl/worksheets/sheet1.xml')
  expect(overview).not.toContain('<f>')
  expect(csvOf(overviewTable([missing]))).toContain(`"'=HYPERLINK(""http://example.org"",""看"")"`)
})

it('leads from every row back to its report in the overview, and from there to its rows', async () => {
  const bytes = await workbookOf(entries, [])
  const links = (number: number) =>
    [
      ...partText(bytes, `xl/worksheets/sheet${number}.xml`).matchAll(/<hyperlink ref="([^"]+)" location="([^"]+)"/g),
    ].map(([, cells, place]) => [cells, place])
  expect(links(6)).toEqual([
    ['A2:B4', "'总览'!A2"],
    ['A5:B7', "'总览'!A3"],
  ])
  const head = (await sheet(bytes, '总览'))[0] ?? []
  const column = (title: string) => String.fromCharCode(65 + head.indexOf(title))
  expect(links(1)).toEqual([
    [`${column('不合格')}2`, "'问题清单'!A2"],
    [`${column('具体不足')}2`, "'不足清单'!A2"],
    [`${column('覆盖度')}2`, "'覆盖依据'!A2"],
    [`${column('不合格')}3`, "'问题清单'!A3"],
    [`${column('具体不足')}3`, "'不足清单'!A3"],
    [`${column('覆盖度')}3`, "'覆盖依据'!A5"],
  ])
})

it.skipIf(!hasOffice())('keeps its links in LibreOffice', { timeout: 120_000 }, async () => {
  const page = [...convert('批次.xlsx', await workbookOf(entries, []), 'fods').values()].join('')
  expect([...page.matchAll(/xlink:href="(#[^"]+)"/g)].map(([, place]) => place)).toEqual(
    expect.arrayContaining(['#&apos;总览&apos;.A2', '#&apos;总览&apos;.A3', '#&apos;覆盖依据&apos;.A5']),
  )
})

const PAGE = 'https://fajing.example/办/reports/1'
const paged = entries.map((entry) => ({ ...entry, page: entry.analysis === null ? null : PAGE }))

it('leads from every place to the page that shows it, where there is one', async () => {
  const bytes = await workbookOf(paged, [])
  const first = analysis.score.indicators.find(({ ranges }) => ranges.length > 0)?.ranges[0]
  expect(partText(bytes, 'xl/worksheets/sheet6.xml')).toContain(
    `<f>HYPERLINK(&quot;${PAGE}?at=${first?.start}-${first?.end}&quot;,&quot;${first?.start}–${first?.end}&quot;`,
  )
  // What is read of the cells is the same with links and without.
  expect(await sheet(bytes, '覆盖依据')).toEqual(await sheet(await workbookOf(entries, []), '覆盖依据'))
  expect(csvOf(evidenceTable(paged, []))).toBe(csvOf(evidenceTable(entries, [])))
  for (const number of [1, 2, 3, 7])
    expect(partText(bytes, `xl/worksheets/sheet${number}.xml`)).not.toContain('HYPERLINK(&quot;https')
})

it.skipIf(!hasOffice())('shows the places that lead to a page in LibreOffice', { timeout: 120_000 }, async () => {
  const page = [...convert('批次.xlsx', await workbookOf(paged, []), 'fods').values()].join('')
  expect(page).toMatch(
    /table:formula="of:=HYPERLINK\(&quot;https:\/\/fajing\.example[^"]+\?at=\d+-\d+&quot;[^>]+office:value-type="string"/,
  )
})

it('a batch of which nothing came has its sheets all the same', async () => {
  expect(await sheet(await workbookOf([missing], []), '问题清单')).toHaveLength(1)
})

it.skipIf(!hasOffice())('opens in LibreOffice, every sheet with its values', { timeout: 120_000 }, async () => {
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  const sheets = convert('批次.xlsx', await workbookOf(entries, []), filter)
  const tables = batchTables(entries, [])
  expect([...sheets.keys()].sort()).toEqual(tables.map(({ name }) => `批次-${name}.csv`).sort())
  expect(sheets.get('批次-总览.csv')).toContain(FORMULA.replaceAll('"', '""'))
})

if (!hasOffice()) console.error('SKIPPED: LibreOffice is not installed, so the workbook was not opened in it')
