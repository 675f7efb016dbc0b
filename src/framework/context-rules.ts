import { z } from 'zod'
import type { TermHit } from '../language/term-index.js'
import type { Concept } from './concept.js'

/** Far enough to reach the noun that a form belongs to, near enough to stay inside its clause. In characters to either side. */
const WITHIN = 16
/** A word in the next clause is that much further away than it looks: 行政处罚结果公示，决策草案… is of penalties. */
const CLAUSE_MARK = 6
const CLAUSE_MARKS = '，；。,;'

/**
 * How a form that may mean several things is read by the words near it: 备案 of a rule, of a penalty, of a contract.
 * The reading whose word stands nearest wins, the earlier one where two are as near.
 */
export const contextRuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  forms: z.array(z.string().min(2)).nonempty(),
  readings: z
    .array(
      z.strictObject({
        near: z.array(z.string().min(1)).nonempty(),
        /** Characters to either side, inside the sentence. */
        within: z.int().min(1).max(60).default(WITHIN),
        concepts: z.array(z.string()).nonempty(),
      }),
    )
    .nonempty(),
  /** Concepts where no reading fits; left out: those that list the form; empty: none. */
  otherwise: z.array(z.string()).optional(),
  why: z.string().min(2),
})
export type ContextRule = z.infer<typeof contextRuleSchema>

/** A context rule with its concepts looked up. */
export interface Reader {
  readonly readings: readonly {
    readonly near: readonly string[]
    readonly within: number
    readonly concepts: readonly Concept[]
  }[]
  readonly otherwise: readonly Concept[] | null
  /** Nothing further away than this is any reading's word. */
  readonly reach: number
  /** Any of their words: half of the hits have none of them near. */
  readonly any: RegExp
}

/** Looks up the concepts of the rules, by form. @throws Error where a rule names a concept that is not there */
export function readersOf(rules: readonly ContextRule[], concepts: readonly Concept[]): Map<string, Reader> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  const find = (rule: ContextRule, ids: readonly string[]) =>
    ids.map((id) => {
      const concept = byId.get(id)
      if (concept === undefined) throw new Error(`context rule ${rule.id}: no concept ${id}`)
      return concept
    })
  return new Map(
    rules.flatMap((rule) => {
      const words = rule.readings.flatMap(({ near }) => near)
      const reader = {
        any: new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')),
        readings: rule.readings.map(({ near, within, concepts }) => ({ near, within, concepts: find(rule, concepts) })),
        otherwise: rule.otherwise === undefined ? null : find(rule, rule.otherwise),
        reach: Math.max(...rule.readings.flatMap(({ near, within }) => near.map((word) => within + word.length))),
      }
      return rule.forms.map((form): [string, Reader] => [form, reader])
    }),
  )
}

/**
 * Narrows what each hit stands for by the words near it; a hit that reads as nothing is dropped.
 *
 * @param from where the stretch begins that a reading may rest on
 * @param to where it ends
 */
export function narrowed(
  hits: readonly TermHit<Concept>[],
  text: string,
  readers: ReadonlyMap<string, Reader>,
  from = 0,
  to = text.length,
): TermHit<Concept>[] {
  const read: TermHit<Concept>[] = []
  for (const hit of hits) {
    const reader = readers.get(hit.term)
    if (reader === undefined) read.push(hit)
    else {
      const before = text.slice(Math.max(from, hit.start - reader.reach), hit.start)
      const after = text.slice(hit.end, Math.min(to, hit.end + reader.reach))
      const values = readingOf(before, after, reader) ?? reader.otherwise ?? hit.values
      if (values.length > 0) read.push({ ...hit, values })
    }
  }
  return read
}

function readingOf(before: string, after: string, reader: Reader): readonly Concept[] | null {
  if (!reader.any.test(before) && !reader.any.test(after)) return null
  let nearest = Infinity
  let concepts: readonly Concept[] | null = null
  for (const reading of reader.readings)
    for (const word of reading.near) {
      const distance = distanceTo(word, before, after)
      if (distance <= reading.within && distance < nearest) {
        nearest = distance
        concepts = reading.concepts
      }
    }
  return concepts
}

/** Characters between a hit and the nearest occurrence of a word before or after it, clause marks counted dear; infinite where there is none. */
function distanceTo(word: string, before: string, after: string): number {
  const last = before.lastIndexOf(word)
  const next = after.indexOf(word)
  return Math.min(
    last < 0 ? Infinity : gap(before, last + word.length, before.length),
    next < 0 ? Infinity : gap(after, 0, next),
  )
}

function gap(text: string, from: number, to: number): number {
  let length = to - from
  for (let i = from; i < to; i++) if (CLAUSE_MARKS.includes(text.charAt(i))) length += CLAUSE_MARK
  return length
}
