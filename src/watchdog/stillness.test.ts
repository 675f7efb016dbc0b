import { expect, test } from 'vitest'
import { Stillness } from './stillness.js'

test.each([
  ['a heart that beats is never still', [1, 2, 3, 4, 5, 6, 7], -1],
  ['one that stops is still after three looks without a beat', [1, 2, 2, 2, 2], 4],
  ['one that comes back in time is counted from anew', [1, 1, 1, 2, 2, 2, 3, 3], -1],
  ['one that never beat is still as well', [0, 0, 0, 0], 3],
  ['a count that ran over its end is a beat like any other', [2_147_483_647, -2_147_483_648, -2_147_483_648], -1],
])('%s', (_, beats, told) => {
  const stillness = new Stillness(3)
  expect(beats.findIndex((beat) => stillness.look(beat))).toBe(told)
})
