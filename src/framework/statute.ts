/**
 * The statute book: the national laws, regulations, judicial interpretations and policy papers that reports cite.
 * Local documents are not in it, and what is not in it is unknown, never wrong.
 */
import { z } from 'zod'

export const STATUTE_KINDS = [
  'law',
  'administrative-regulation',
  'department-rule',
  'judicial-interpretation',
  'party-regulation',
  'policy',
  'other',
] as const

/** ISO date to the day, the month or the year, as far as it is known. */
const day = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)

const versionFields = {
  /** When this version was adopted or published. */
  date: day.optional(),
  /** When this version took effect; never before `date`. Left out where the text does not say. */
  inForce: day.optional(),
  /** The date that the text's own last article names, where it is older than `date`: the statute was amended in place. */
  commencement: day.optional(),
  /** Number of the last article. */
  articles: z.int().positive().optional(),
  documentNumber: z.string().min(2).optional(),
  /** Fields that were not confirmed although the version is verified. */
  doubtful: z
    .array(z.enum(['date', 'inForce', 'articles', 'documentNumber']))
    .nonempty()
    .optional(),
}

const entryFields = {
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  title: z.string().min(2),
  /** Short forms that are allowed; compare them as titles are compared, without marks and white space. One form may stand for two entries. */
  short: z.array(z.string().min(2)).default([]),
  /** Wrong titles that are in use, each with what is wrong about it. */
  mistakes: z.array(z.strictObject({ title: z.string().min(2), why: z.string().min(2) })).default([]),
  /** The number that the version now in force is cited by. */
  documentNumber: z.string().min(2).optional(),
  /**
   * When a statute of this title first took effect, where that is known. Left out: older versions than those listed may exist, and a report
   * that cites the title before the first of them is not to be blamed.
   */
  since: day.optional(),
  repealedOn: day.optional(),
  /** Title of the entry that took its place. */
  replacedBy: z.string().min(2).optional(),
  notes: z.string().min(2).optional(),
}

const provenance = { verified: z.boolean(), source: z.string().min(1) }

export const statuteSchema = z.strictObject({
  ...entryFields,
  kind: z.enum(STATUTE_KINDS),
  /** Oldest first. */
  versions: z.array(z.strictObject({ ...versionFields, ...provenance })).nonempty(),
})
export type Statute = z.infer<typeof statuteSchema>

/** One file of the statute book. A version that names no provenance of its own has that of its file. */
export const statuteFileSchema = z
  .strictObject({
    kind: z.enum(STATUTE_KINDS),
    ...provenance,
    statutes: z
      .array(
        z.strictObject({
          ...entryFields,
          versions: z
            .array(
              z.strictObject({
                ...versionFields,
                verified: provenance.verified.optional(),
                source: provenance.source.optional(),
              }),
            )
            .nonempty(),
        }),
      )
      .nonempty(),
  })
  .transform(({ kind, verified, source, statutes }): Statute[] =>
    statutes.map((statute) => ({
      ...statute,
      kind,
      versions: statute.versions.map((version) => ({
        ...version,
        verified: version.verified ?? verified,
        source: version.source ?? source,
      })),
    })),
  )
