import { expect, test } from 'vitest'
import { IntTable } from './int-table.js'

test('finds what was set, and nothing else', () => {
  const table = new IntTable(2)
  const pairs = Array.from({ length: 5000 }, (_, i): [number, number, number] => [
    (i * 2654435761) & 0xffffff,
    (i * 40503) & 0xffff,
    i,
  ])
  for (const [first, second, value] of pairs) table.set(first, second, value)
  expect(pairs.filter(([first, second, value]) => table.get(first, second) !== value)).toEqual([])
  expect(table.get(0xffffff, 0xffff)).toBe(-1)
})

test('pairs that differ only in the upper bits are kept apart', () => {
  const table = new IntTable()
  table.set(0x000001, 7, 10)
  table.set(0x010001, 7, 20)
  table.set(0x000001, 7, 30)
  expect([table.get(0x000001, 7), table.get(0x010001, 7), table.get(0xff0001, 7)]).toEqual([30, 20, -1])
})

test('0 is a key and a value like others', () => {
  const table = new IntTable()
  expect(table.get(0, 0)).toBe(-1)
  table.set(0, 0, 0)
  expect(table.get(0, 0)).toBe(0)
})

test.each([
  [1 << 24, 0, 0],
  [0, 1 << 16, 0],
  [0, 0, (1 << 24) - 1],
  [-1, 0, 0],
])('%i, %i: %i has no place', (first, second, value) => {
  expect(() => new IntTable().set(first, second, value)).toThrow(RangeError)
})
