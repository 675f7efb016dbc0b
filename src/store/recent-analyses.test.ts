import { expect, test } from 'vitest'
import { RecentAnalyses } from './recent-analyses.js'

const ten = (letter: string) => Buffer.from(letter.repeat(10))

test('what was read longest ago goes first', () => {
  const recent = new RecentAnalyses(40)
  for (const id of ['a', 'b', 'c', 'd']) recent.keep(id, ten(id))
  recent.get('a')
  recent.keep('e', ten('e'))
  expect(['a', 'b', 'c', 'd', 'e'].filter((id) => recent.get(id) !== undefined)).toEqual(['a', 'c', 'd', 'e'])
})

test('one that would push out most of the others is not kept', () => {
  const recent = new RecentAnalyses(40)
  recent.keep('long', Buffer.alloc(11))
  expect(recent.get('long')).toBeUndefined()
})

test('kept twice, it counts once', () => {
  const recent = new RecentAnalyses(40)
  for (const id of ['a', 'b', 'b', 'b', 'c', 'd']) recent.keep(id, ten(id))
  expect(recent.get('a')).toEqual(ten('a'))
})
