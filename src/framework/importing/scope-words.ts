import type { z } from 'zod'
import type { scopeSchema } from '../framework.js'
import { LEVELS, type IssuerKind, type Level } from '../../words.js'

type Scope = Omit<z.infer<typeof scopeSchema>, 'reason'>

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/省|自治区/, 'province'],
  [/设区的市|地级|市级|地市|盟|自治州|(?:^|[、，,\s和及])市(?!场|区)/, 'prefecture'],
  [/县|区县|(?:^|[、，,\s和及])区|旗/, 'county'],
  [/乡|镇|街/, 'township'],
]
const KIND_WORDS: readonly (readonly [RegExp, IssuerKind])[] = [
  [/部门|单位|局/, 'department'],
  [/乡镇政府|镇政府|街道办/, 'township'],
]

/** Whom an indicator applies to, from words such as 市、县 or 县级以上; null for all, undefined where the words are not understood. */
export function scopeOf(words: string): Scope | null | undefined {
  const plain = words.replace(/\s/g, '')
  if (plain === '' || /^(?:全部|所有|各级|不限|通用|全体|都适用)/.test(plain)) return null
  const upTo = /^(.*?)级?(?:及|）|\))?以上/.exec(plain)
  const lowest = upTo === null ? null : LEVEL_WORDS.findLast(([word]) => word.test(upTo[1] ?? ''))?.[1]
  const levels =
    lowest === null || lowest === undefined
      ? LEVEL_WORDS.filter(([word]) => word.test(plain)).map(([, level]) => level)
      : LEVELS.slice(0, LEVELS.indexOf(lowest) + 1)
  const kinds = KIND_WORDS.filter(([word]) => word.test(plain)).map(([, kind]) => kind)
  const [level, ...otherLevels] = levels
  const [kind, ...otherKinds] = kinds
  if (level === undefined && kind === undefined) return undefined
  return {
    ...(level === undefined ? {} : { levels: [level, ...otherLevels] }),
    ...(kind === undefined ? {} : { kinds: [kind, ...otherKinds] }),
  }
}
