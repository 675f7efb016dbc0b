import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modelsFolder } from '../language/models-folder.js'
import { AREAS } from '../words.js'
import { compareAreas, crosswalk } from './crosswalk.js'
import { indicatorsOf } from './framework.js'
import { readConcepts, readFrameworks } from './read-models.js'

const concepts = readConcepts(join(modelsFolder(), 'concepts'))
const frameworks = readFrameworks(join(modelsFolder(), 'frameworks'))

function edition(id: string) {
  const found = frameworks.find((framework) => framework.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const first = edition('outline-2015-2020')
const second = edition('outline-2021-2025')

describe('between the outlines', () => {
  const forth = crosswalk(first, second, concepts)
  const back = crosswalk(second, first, concepts)

  // What a reader of both outlines would lay beside each other.
  test.each([
    ['1', '5'],
    ['9', '8'],
    ['12', '9'],
    ['15', '11'],
    ['17', '10'],
    ['20', '13'],
    ['22', '16'],
    ['30', '27'],
    ['33', '22'],
    ['36', '20'],
    ['38', '34'],
    ['42', '32'],
  ])('measure %s leads to clause %s before all others', (measure, clause) => {
    expect(forth.get(measure)?.[0]?.number).toBe(clause)
  })

  test('a clause that gathers several measures leads back to them', () => {
    expect(back.get('11')?.map(({ number }) => number)).toEqual(expect.arrayContaining(['14', '15', '16', '18']))
  })

  test('strengths are in order and in range, and name the concepts they rest on', () => {
    for (const crossings of forth.values()) {
      const strengths = crossings.map(({ strength }) => strength)
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
      for (const { strength, concepts: shared } of crossings) {
        expect(strength).toBeGreaterThan(0)
        expect(strength).toBeLessThanOrEqual(1)
        expect(shared).not.toEqual([])
      }
    }
  })

  test('every scored indicator of either edition leads somewhere', () => {
    for (const [framework, walk] of [
      [first, forth],
      [second, back],
    ] as const)
      for (const { number, scored } of indicatorsOf(framework))
        if (scored) expect(walk.get(number), `${framework.id}/${number}`).not.toEqual([])
  })
})

test('an edition without concepts is crossed by the counterparts that its file names, in both directions', () => {
  const scheme = edition('demonstration-2021')
  expect(
    crosswalk(scheme, second, concepts)
      .get('6.2')
      ?.map(({ number, strength }) => [number, strength]),
  ).toEqual([
    ['20', 1],
    ['21', 0.5],
  ])
  expect(crosswalk(second, scheme, concepts).get('22')?.[0]).toMatchObject({ number: '6.1', strength: 1 })
})

test('scores of two editions compare by area; an area that either does not score stays open', () => {
  const before = {
    areas: [
      { id: 'disputes' as const, score: 0.5 },
      { id: 'tech' as const, score: null },
    ],
  }
  const after = {
    areas: [
      { id: 'disputes' as const, score: 0.8 },
      { id: 'tech' as const, score: 1 },
    ],
  }
  const changes = compareAreas(before, after)
  expect(changes.map(({ area }) => area)).toEqual(AREAS)
  expect(changes).toContainEqual({ area: 'disputes', before: 0.5, after: 0.8, change: 0.3 })
  expect(changes).toContainEqual({ area: 'tech', before: null, after: 1, change: null })
})
