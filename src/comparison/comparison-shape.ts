/**
 * The shape of one stored comparison, `fajing.comparison/1`: what a report shows only beside others. `left` is the other report,
 * `right` the report that is compared; each range points into the text of its own side.
 */
import { z } from 'zod'
import { findingSchema, quotedRangeSchema } from '../analysis-shape.js'
import { AREAS } from '../words.js'

/** What became of a shortfall: repeated word for word, in substance, gone since the year before, or new. */
export const FATES = ['repeated', 'in-substance', 'gone', 'new'] as const
/** What this year's measures show of a promise; `unclear` where the words leave it open or promise nothing that could be checked. */
export const OUTCOMES = ['done', 'partly', 'not-mentioned', 'unclear'] as const

/** A report as a comparison names it; `id` is null where it is not stored. */
export const namedReportSchema = z.object({
  id: z.uuid().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  place: z.string().nullable(),
  year: z.int().nullable(),
})

const likeness = z.number().min(0).max(1)

const sharedTextSchema = z.object({
  with: namedReportSchema,
  relation: z.enum(['same-issuer', 'other-issuer']),
  /** Characters of this report that stand in the other too, set phrases of the genre, figures and marks not counted. */
  characters: z.int().min(0),
  /** The same as a share of all characters of this report that could be shared. */
  share: z.number().min(0).max(1),
  passages: z.array(z.object({ characters: z.int().min(0), left: quotedRangeSchema, right: quotedRangeSchema })),
})

const fateSchema = z.object({
  fate: z.enum(FATES),
  areas: z.array(z.enum(AREAS)),
  left: quotedRangeSchema.nullable(),
  right: quotedRangeSchema.nullable(),
  likeness,
  /** The sentence of last year's plan that answered the shortfall. */
  promised: quotedRangeSchema.nullable(),
})

const outcomeSchema = z.object({
  outcome: z.enum(OUTCOMES),
  left: quotedRangeSchema,
  /** The measures that speak of it, best first. */
  right: z.array(quotedRangeSchema),
  likeness,
  /** Concepts, by their ids, that both sides name. */
  concepts: z.array(z.string()),
  /** A number that was promised and the one that was reached, as printed. */
  target: z.object({ promised: z.string(), reached: z.string() }).nullable(),
  /** Where this year's plan promises the same again. */
  again: quotedRangeSchema.nullable(),
})

/** A finding that rests on two texts: `ranges` lie in this report, `other.ranges` in the other. */
const comparisonFindingSchema = findingSchema.extend({
  other: z.object({ report: namedReportSchema, ranges: z.array(quotedRangeSchema) }).nullable(),
})

export const comparisonSchema = z.object({
  schema: z.literal('fajing.comparison/1'),
  /** Version of the comparison; what it says of two analyses changes only with it and the models. */
  version: z.string(),
  report: namedReportSchema,
  before: namedReportSchema.nullable(),
  shortfalls: z.array(fateSchema),
  promises: z.array(outcomeSchema),
  shared: z.array(sharedTextSchema),
  findings: z.array(comparisonFindingSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>
export type NamedReport = z.infer<typeof namedReportSchema>
export type SharedText = z.infer<typeof sharedTextSchema>
export type ShortfallFate = z.infer<typeof fateSchema>
export type PromiseOutcome = z.infer<typeof outcomeSchema>
export type ComparisonFinding = z.infer<typeof comparisonFindingSchema>
