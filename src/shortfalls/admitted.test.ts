import { expect, test } from 'vitest'
import { admitted } from './admitted.js'

const vague = { start: 0, end: 10, kind: 'vague', cause: { start: 12, end: 20 } } as const
const given = { start: 10, end: 20, kind: 'cause', cause: null } as const
const loose = { start: 30, end: 40, kind: 'cause', cause: null } as const

test('a cause is counted apart, and told from one that no shortfall gives', () => {
  expect(admitted([vague, given, loose])).toEqual({ shortfalls: [vague], causes: [given, loose], loose: [loose] })
})
