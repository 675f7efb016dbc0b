import { expect, test } from 'vitest'
import { halfWidth } from '../language/normalise.js'
import { markerOf } from './markers.js'

test.each([
  ['一、主要举措', 1, 1],
  ['十一、其他', 1, 11],
  ['一.主要举措', 1, 1],
  ['第二部分　存在的不足', 1, 2],
  ['第三章 保障', 1, 3],
  ['（三）规范执法', 2, 3],
  ['（ 三 ） 规范执法', 2, 3],
  ['12.推进政务公开', 3, 12],
  ['3、推进政务公开', 3, 3],
  ['（2）抽查', 4, 2],
  ['③抽查', 4, 3],
  ['二是抽查', 5, 2],
  ['第二，抽查', 5, 2],
  ['三要抽查', 5, 3],
])('%s has depth %i and ordinal %i', (text, depth, ordinal) =>
  expect(markerOf(halfWidth(text))).toMatchObject({ depth, ordinal }),
)

test.each(['98.7%的案件', '一窗受理', '二是否合法', '十一届三中全会', '2020年', '三项制度'])('%s has none', (text) =>
  expect(markerOf(halfWidth(text))).toBeNull(),
)
