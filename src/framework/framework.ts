import { z } from 'zod'
import { AREAS, ISSUER_KINDS, LEVELS, type IssuerKind, type Level } from '../words.js'

/** Whether the wording of an official text was compared with the text itself, and where the wording comes from. */
const provenance = { verified: z.boolean(), source: z.string().min(1) }

/** Numbers of indicators, best first. A number with a dot is written in quotes, or YAML would read 6.10 as 6.1. */
export const indicatorNumbers = z.array(z.union([z.int(), z.string()]).transform(String))

export const scopeSchema = z
  .strictObject({
    levels: z.array(z.enum(LEVELS)).nonempty().optional(),
    kinds: z.array(z.enum(ISSUER_KINDS)).nonempty().optional(),
    reason: z.string().min(1),
  })
  .describe('Levels and kinds of issuer that the indicator applies to; left out: all')

/** A duty that carries a number or a date, so that a report can be held against it. */
export const checkpointSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  kind: z.enum(['at-least', 'by-date', 'named']),
  value: z.union([z.number(), z.string()]).optional(),
  unit: z.string().optional(),
  terms: z.array(z.string().min(2)).nonempty(),
  fromYear: z.int().optional(),
  ...provenance,
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export const indicatorSchema = z.strictObject({
  number: z.string().regex(/^\d+(?:\.\d+)*$/),
  title: z.string().min(2),
  area: z.enum(AREAS),
  scope: scopeSchema.optional(),
  scored: z.boolean().default(true),
  weight: z.number().positive().default(1),
  guideline: z.string().default(''),
  example: z.string().optional(),
  terms: z.array(z.string().min(2)).default([]),
  /** The level between chapter and indicator, where a scheme has three. */
  group: z.string().min(1).optional(),
  /** Numbers of like indicators in other editions, best first: an edition without exemplars of its own is read by theirs. */
  counterparts: z.record(z.string(), indicatorNumbers).default({}),
  checkpoints: z.array(checkpointSchema).default([]),
  ...provenance,
})
export type Indicator = z.infer<typeof indicatorSchema>

export const frameworkSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().min(1),
  title: z.string().min(2),
  /** First and last report year that the framework is the measure of; null where it is only used when chosen. */
  years: z.tuple([z.int(), z.int()]).nullable(),
  documentNumber: z.string().optional(),
  chapters: z
    .array(
      z.strictObject({ number: z.string(), title: z.string(), ...provenance, indicators: z.array(indicatorSchema) }),
    )
    .nonempty(),
  ...provenance,
})
export type Framework = z.infer<typeof frameworkSchema>

/** All leaves of a framework, in order. */
export function indicatorsOf(framework: Framework): Indicator[] {
  return framework.chapters.flatMap((chapter) => chapter.indicators)
}

/** An indicator with its id. */
export interface Identified {
  readonly id: string
  readonly indicator: Indicator
}

const identified = new WeakMap<Framework, readonly Identified[]>()

/** The same with their ids, worked out once for a framework: every report asks for them. */
export function identifiedIndicators(framework: Framework): readonly Identified[] {
  const known = identified.get(framework)
  if (known !== undefined) return known
  const made = indicatorsOf(framework).map((indicator) => ({ id: indicatorId(framework, indicator), indicator }))
  identified.set(framework, made)
  return made
}

/** `outline-2015-2020/9` */
export function indicatorId(framework: Framework, indicator: Pick<Indicator, 'number'>): string {
  return `${framework.id}/${indicator.number}`
}

/** The framework that a report of this year is measured by, or null where none is known for it. */
export function frameworkOfYear(frameworks: readonly Framework[], year: number): Framework | null {
  return (
    frameworks.find(
      (framework) => framework.years !== null && framework.years[0] <= year && year <= framework.years[1],
    ) ?? null
  )
}

/**
 * Why an indicator does not apply to an issuer, or null where it applies. An issuer of unknown level or kind is held to every indicator
 * that applies to a county government or above.
 */
export function notApplicableReason(indicator: Indicator, level: Level | null, kind: IssuerKind | null): string | null {
  const { scope } = indicator
  if (scope === undefined) return null
  const outside =
    (scope.levels !== undefined && level !== null && !scope.levels.includes(level)) ||
    (scope.kinds !== undefined && kind !== null && !scope.kinds.includes(kind))
  return outside ? scope.reason : null
}
