/**
 * The shape of one stored analysis, `fajing.analysis/1`: what the command line prints, the API returns and the store keeps.
 */
import { z } from 'zod'
import {
  AREAS,
  FINDING_STATUSES,
  ISSUER_KINDS,
  LEVELS,
  PARTS,
  PART_STATUSES,
  REQUIRED_PARTS,
  SEVERITIES,
  SHORTFALL_KINDS,
} from './words.js'

const range = { start: z.int().min(0), end: z.int().min(0) }
export const rangeSchema = z.object(range)
export const quotedRangeSchema = z.object({ ...range, quote: z.string() })

/** Calibrated probability; null where not scored, never invented. */
const probability = z.number().min(0).max(1).nullable()
const areaTag = z.object({ id: z.enum(AREAS), p: probability })

/** What a tag rests on: terms found with their ranges, and what heading, item lead and neighbours added (in log-odds). */
export const evidenceSchema = z.object({
  terms: z.array(z.object({ ...range, term: z.string(), concept: z.string().nullable() })),
  context: z.array(
    z.object({ source: z.enum(['own', 'lead', 'heading', 'previous', 'next', 'paragraph']), weight: z.number() }),
  ),
})
const indicatorTag = z.object({ id: z.string(), p: probability, evidence: evidenceSchema })

/** A metadata value with where it was read; `range` is null when the caller said it or the reason tells why it is unknown. */
const readFrom = z.object({
  from: z.enum(['text', 'caller', 'unknown']),
  range: rangeSchema.nullable(),
  reason: z.string().nullable(),
})

export const findingSchema = z.object({
  check: z.string(),
  severity: z.enum(SEVERITIES),
  status: z.enum(FINDING_STATUSES),
  message: z.string(),
  ranges: z.array(quotedRangeSchema),
  sides: z
    .array(z.object({ label: z.string(), value: z.number(), printed: z.string(), ranges: z.array(rangeSchema) }))
    .optional(),
  suggestion: z.string().optional(),
  basis: z.object({ text: z.string(), verified: z.boolean() }).optional(),
  fingerprint: z.string(),
})

const weighted = z.number().min(0)
export const scoreSchema = z.object({
  /** 0–100, two decimals: 100 × the weighted mean of the areas. Not an official score. */
  total: z.number().min(0).max(100).nullable(),
  areas: z.array(z.object({ id: z.enum(AREAS), score: z.number().min(0).max(1).nullable(), weight: weighted })),
  indicators: z.array(
    z.object({
      id: z.string(),
      area: z.enum(AREAS),
      level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
      weight: weighted,
      ranges: z.array(quotedRangeSchema),
    }),
  ),
  notApplicable: z.array(z.object({ id: z.string(), reason: z.string() })),
  notAssessable: z.array(z.object({ id: z.string(), reason: z.string() })),
})

export const analysisSchema = z.object({
  schema: z.literal('fajing.analysis/1'),
  versions: z.object({ engine: z.string(), framework: z.string().nullable(), models: z.string() }),
  text: z.string(),
  report: z.object({
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    /** The place in the list of divisions: code, names from the province down, and its name today where that was changed. */
    division: z.object({ code: z.string(), path: z.array(z.string()), now: z.string().nullable() }).nullable(),
    kind: z.enum(ISSUER_KINDS).nullable(),
    year: z.int().nullable(),
    publishedOn: z.string().nullable(),
    signedOn: z.string().nullable(),
    sources: z.record(z.string(), readFrom),
  }),
  framework: z.string().nullable(),
  sentences: z.array(
    z.object({
      ...range,
      text: z.string(),
      part: z.enum(PARTS),
      heading: z.boolean(),
      areas: z.array(areaTag),
      indicators: z.array(indicatorTag),
      shortfall: z.object({ kind: z.enum(SHORTFALL_KINDS) }).nullable(),
    }),
  ),
  paragraphs: z.array(
    z.object({ ...range, areas: z.array(areaTag), indicators: z.array(z.object({ id: z.string(), p: probability })) }),
  ),
  parts: z.array(
    z.object({ part: z.enum(REQUIRED_PARTS), status: z.enum(PART_STATUSES), ranges: z.array(rangeSchema) }),
  ),
  shortfalls: z.array(
    z.object({
      ...range,
      areas: z.array(z.enum(AREAS)),
      indicators: z.array(z.string()),
      kind: z.enum(SHORTFALL_KINDS),
      cause: rangeSchema.nullable(),
      answeredBy: rangeSchema.nullable(),
    }),
  ),
  findings: z.array(findingSchema),
  score: scoreSchema,
})
export type Analysis = z.infer<typeof analysisSchema>
export type Finding = z.infer<typeof findingSchema>
export type Score = z.infer<typeof scoreSchema>
export type Evidence = z.infer<typeof evidenceSchema>
