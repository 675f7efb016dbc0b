import { expect, it } from 'vitest'
import { decode } from './encoding.js'

const WORDS = '法治政府建设，2023年。'
const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le')
const GB = [0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae]

it.each([
  ['UTF-8', Buffer.from(WORDS), WORDS],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`), WORDS],
  ['UTF-16 LE with a mark', utf16(`\ufeff${WORDS}`), WORDS],
  ['UTF-16 BE with a mark', utf16(`\ufeff${WORDS}`).swap16(), WORDS],
  ['UTF-16 LE', utf16(WORDS), WORDS],
  ['UTF-16 BE', utf16(WORDS).swap16(), WORDS],
  [
    'UTF-16 without a single byte of zero',
    utf16('法治政府建设，依法行政。'.repeat(5)),
    '法治政府建设，依法行政。'.repeat(5),
  ],
  ['GB18030', Uint8Array.from(GB), '法治政府'],
  ['four bytes of GB18030', Uint8Array.from([...GB, 0x82, 0x35, 0x8f, 0x33]), '法治政府龦'],
])('%s', (_, bytes, expected) => {
  expect(decode(new Uint8Array(bytes))).toEqual({ text: expected, unreadable: 0 })
})

it('counts the characters that cannot be decoded', () => {
  const bytes = Uint8Array.from([...Array.from({ length: 100 }, () => GB).flat(), 0xff])
  expect(decode(bytes).unreadable).toBe(1)
})

it.each([
  ['a program', Uint8Array.from({ length: 600 }, (_, i) => i % 9), 'not-text'],
  [
    'broken bytes throughout',
    Uint8Array.from({ length: 600 }, (_, i) => (i % 3 === 0 ? 0xff : 0x41)),
    'encoding-unknown',
  ],
])('%s is refused', (_, bytes, code) => {
  expect(() => decode(bytes)).toThrow(expect.objectContaining({ code }))
})
