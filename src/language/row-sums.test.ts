import { expect, test } from 'vitest'
import { RowSums, Sums } from './row-sums.js'

const WIDTH = 21
const ROWS = 300
const bytes = Int8Array.from({ length: ROWS * WIDTH }, (_, i) => (i * 37 + (i >> 3)) % 256)

test.each([0, 1, 29, 300])(
  'the sums of %i rows are exact in every column, added at once or one part after the other',
  (count) => {
    const rows = Int32Array.from({ length: ROWS }, (_, i) => (i * 7) % ROWS)
    const matrix = new RowSums(bytes, WIDTH)
    const sums = new Sums(matrix.room)
    matrix.add(rows, 0, count, sums)
    const exact = Array.from({ length: WIDTH }, (_, column) =>
      rows.subarray(0, count).reduce((sum, row) => sum + (bytes[row * WIDTH + column] ?? 0), 0),
    )
    expect(exact.map((_, column) => sums.of(column))).toEqual(exact)

    sums.clear()
    matrix.add(rows, 0, count >> 1, sums)
    matrix.add(rows, count >> 1, count, sums)
    expect(exact.map((_, column) => sums.of(column))).toEqual(exact)
  },
)
