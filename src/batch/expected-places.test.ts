import { expect, test } from 'vitest'
import { missingOf, type Whereabouts } from './expected-places.js'

const at = (place: string, path: readonly string[] = []): Whereabouts => ({ place, path, year: 2023 })
const missing = (expected: readonly string[], reports: readonly Whereabouts[]) =>
  missingOf(
    expected.map((place) => ({ place, year: 2023 })),
    reports,
  ).map(({ place }) => place)

test.each<[name: string, expected: string[], reports: Whereabouts[], missing: string[]]>([
  ['a name that is the same', ['云岭县'], [at('云岭县')], []],
  ['a name without the city before it', ['运河区'], [at('沧州市运河区')], []],
  ['a name with the city before it', ['沧州市运河区'], [at('运河区', ['河北省', '沧州市', '运河区'])], []],
  ['the same name in another city', ['南京市鼓楼区'], [at('鼓楼区', ['江苏省', '徐州市', '鼓楼区'])], ['南京市鼓楼区']],
  ['a name that merely ends alike', ['城区'], [at('揭阳市榕城区')], ['城区']],
  ['one that ends alike before the one that is meant', ['城区', '榕城区'], [at('某市榕城区'), at('某市城区')], []],
  ['one report and two expectations', ['云岭县', '云岭县'], [at('云岭县')], ['云岭县']],
])('%s', (_, expected, reports, unmet) => {
  expect(missing(expected, reports)).toEqual(unmet)
})

test('another year is another report', () => {
  expect(missingOf([{ place: '云岭县', year: 2022 }], [at('云岭县')])).toEqual([{ place: '云岭县', year: 2022 }])
  expect(missingOf([{ place: '云岭县', year: null }], [at('云岭县')])).toEqual([])
})

test('long lists, alike or not, take no longer than their length', () => {
  const begun = process.cpuUsage()
  const many = Array.from({ length: 20_000 }, (_, i) => i)
  expect(
    missing(
      many.map(() => '鼓楼区'),
      many.map(() => at('徐州市鼓楼区')),
    ),
  ).toEqual([])
  expect(
    missing(
      many.map((i) => `甲${i}县`),
      many.map((i) => at(`乙市丙${i}县`)),
    ),
  ).toHaveLength(20_000)
  expect(
    missing(
      many.map(() => '鼓楼区'),
      many.map((i) => ({ ...at('徐州市鼓楼区'), year: 2000 + (i % 20) })),
    ),
  ).toHaveLength(20_000)
  const { user } = process.cpuUsage(begun)
  expect(user / 1e6).toBeLessThan(10)
})
