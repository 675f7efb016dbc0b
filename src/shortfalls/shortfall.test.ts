import { expect, test } from 'vitest'
import type { ShortfallKind } from '../words.js'
import { sentenceKinds, type Shortfall } from './shortfall.js'

const single = (sentence: number, kind: ShortfallKind) => ({ sentence, kind }) as Shortfall

test('a sentence admits what its single shortfalls do, and a cause stays one', () => {
  const admissions = ['concrete', 'vague', 'cause', null, 'vague'] as const
  const shortfalls = [single(0, 'vague'), single(1, 'vague'), single(1, 'concrete'), single(2, 'concrete')]
  expect(sentenceKinds(admissions, shortfalls)).toEqual(['vague', 'concrete', 'cause', null, 'vague'])
})
