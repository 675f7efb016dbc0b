import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDivisions } from '../kit.js'
import { modelsFolder } from '../language/models-folder.js'
import { admitted } from './admitted.js'
import { expiryOf, hashOfKey, newKey } from './key.js'
import { isLoopback } from './loopback.js'
import { placesOf, scopeOfPlaces } from './places.js'
import { covers, EVERYWHERE, ownerOf, scopeOfOwner } from './scope.js'
import { territoryOf } from './territory.js'

const divisions = readDivisions(join(modelsFolder(), 'places'))

describe('scopes', () => {
  test.each([
    ['河北省', '13'],
    ['河北省沧州市', '1309'],
    ['沧州市运河区', '130903'],
    ['130903', '130903'],
    // Renamed in 2015.
    ['密云县', '110118'],
    ['河北省沧州市渤海新区', '1309/渤海新区'],
    ['云岭县', '/云岭县'],
    ['恩施州', '4228'],
  ])('%s is %s', (place, territory) => {
    expect(scopeOfPlaces([place], divisions)).toEqual([territory])
  })

  test.each(['鼓楼区', '沧', '云岭', '999999', '', '*', '13,14', '沧州市人民政府'])('“%s” is no place', (place) => {
    expect(() => scopeOfPlaces([place], divisions)).toThrow(expect.objectContaining({ code: 'scope-not-valid' }))
  })

  test('no place is everywhere, and is shown as no list', () => {
    expect(scopeOfPlaces([], divisions)).toBe(EVERYWHERE)
    expect(placesOf(EVERYWHERE, divisions)).toBeNull()
    expect(placesOf(['130903', '1309/渤海新区', '/云岭县'], divisions)).toEqual([
      '河北省沧州市运河区',
      '河北省沧州市渤海新区',
      '云岭县',
    ])
  })

  test.each([
    [['13'], ['1309'], true],
    [['1309'], ['130903'], true],
    [['1309'], ['13'], false],
    [['1309'], ['1309/渤海新区'], true],
    [['1309'], ['/沧州市'], false],
    [['13', '14'], ['1309', '1401'], true],
    [['13'], ['1309', '1401'], false],
    [[], ['13'], false],
    [[''], ['13'], false],
    [EVERYWHERE, ['/云岭县'], true],
    [['13'], ['*'], false],
  ])('%j covers %j: %j', (outer, inner, expected) => {
    expect(covers(outer, inner)).toBe(expected)
  })

  test('an owner and its scope are each other’s', () => {
    for (const scope of [EVERYWHERE, ['13'], ['13', '/云岭县']])
      expect(new Set(scopeOfOwner(ownerOf(scope)))).toEqual(new Set(scope))
    expect(ownerOf(['14', '13', '14'])).toBe('13,14')
  })
})

describe('territories', () => {
  test('of several divisions of one name, the one in the scope is meant', () => {
    const report = { place: '鼓楼区', division: null }
    expect(territoryOf(report, divisions)).toBe('/鼓楼区')
    expect(territoryOf(report, divisions, ['3201'])).toBe('320106')
  })

  test('a former division lies where it lies today', () => {
    expect(territoryOf({ place: '密云县', division: { code: '110228' } }, divisions)).toBe('110118')
  })

  test('a name holds nothing that means something in a scope', () => {
    expect(territoryOf({ place: '云岭县,13/*', division: null }, divisions)).toBe('/云岭县13')
  })

  test('a report outside the scope is refused, one without a place is not', () => {
    expect(() => admitted({ place: '运河区', division: { code: '130903' } }, divisions, ['1301'])).toThrow(
      expect.objectContaining({ code: 'report-outside-scope', status: 403 }),
    )
    expect(admitted({ place: null, division: null }, divisions, ['1301'])).toBeNull()
  })
})

test('keys are long, unlike each other, and hashed', () => {
  const keys = new Set(Array.from({ length: 100 }, newKey))
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^fajing_[\w-]{43}$/)
  expect(hashOfKey('a')).toMatch(/^[0-9a-f]{64}$/)
})

test('a key is valid through the last second of its last day in China', () => {
  expect(expiryOf('2027-01-31')?.toISOString()).toBe('2027-01-31T16:00:00.000Z')
  expect(expiryOf(undefined)).toBeNull()
})

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['localhost', true],
  ['LOCALHOST', true],
  ['::1', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['127.0.0.1.example', false],
  ['localhost.example', false],
  ['', false],
])('%s is this machine alone: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
