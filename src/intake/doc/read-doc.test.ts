import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readDoc } from './read-doc.js'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url)))

it('reads notes, fields, tracked changes, letter spacing and hidden text as a person sees them', () => {
  const { text, blocks, notes } = readDoc(fixture('details.doc'))
  expect(blocks.map((block) => text.slice(block.start, block.end))).toMatchInlineSnapshot(`
    [
      "字距加宽的文字",
      "保留插入",
      "有脚注的段落继续",
      "脚注的内容",
      "域的结果",
      "“引号”——",
      "换行",
      "完",
    ]
  `)
  expect(notes).toMatchInlineSnapshot(`
    [
      {
        "code": "changes-accepted",
        "count": 2,
      },
    ]
  `)
})

it.each([
  ['a workbook', 'Workbook', { code: 'format-not-supported', params: { format: 'XLS' } }],
  ['slides', 'PowerPoint Document', { code: 'format-not-supported', params: { format: 'PPT' } }],
  ['an encrypted DOCX', 'EncryptedPackage', { code: 'file-encrypted' }],
])('%s is refused by name', (_, stream, expected) => {
  expect(() => readDoc(renamed('WordDocument', stream))).toThrow(expect.objectContaining(expected))
})

it('an encrypted DOC is refused', () => {
  const bytes = fixture('report.doc')
  const at = Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]))
  bytes[at + 11] = (bytes[at + 11] ?? 0) | 1
  expect(() => readDoc(bytes)).toThrow(expect.objectContaining({ code: 'file-encrypted' }))
})

it('a chain of sectors that goes in a circle is broken', () => {
  const bytes = fixture('report.doc')
  const view = new DataView(bytes.buffer)
  const fat = (view.getUint32(76, true) + 1) * 512
  for (let i = 0; i < 128; i++) view.setUint32(fat + 4 * i, i === 0 ? 1 : 0, true)
  expect(() => readDoc(bytes)).toThrow(expect.objectContaining({ code: 'file-broken' }))
})

/** The report with a stream's name changed in the directory. */
function renamed(from: string, to: string): Uint8Array {
  const bytes = Buffer.from(fixture('report.doc'))
  const at = bytes.indexOf(Buffer.from(from, 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.write(to, at, 'utf16le')
  bytes.writeUInt16LE((to.length + 1) * 2, at + 64)
  return new Uint8Array(bytes)
}
