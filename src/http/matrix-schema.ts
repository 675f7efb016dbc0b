import { z } from 'zod'
import { AREAS, FINDING_STATUSES, ISSUER_KINDS, LEVELS, PART_STATUSES, REQUIRED_PARTS } from '../words.js'
import { emptyIsUnknown, short, yearSchema } from './facts.js'

const count = z.int().min(0)
const byArea = <T extends z.ZodType>(value: T) => z.record(z.enum(AREAS), value)
const share = z.number().min(0).max(1).nullable()
const rank = z.int().min(1).nullable()

/** Filters of the matrix. */
export const matrixQuery = {
  level: emptyIsUnknown(z.enum(LEVELS, LEVELS.join(' | '))).describe('层级'),
  year: emptyIsUnknown(yearSchema).describe('报告年度'),
  province: emptyIsUnknown(short).describe('省份名称'),
  place: emptyIsUnknown(short).describe('地方名称的一部分'),
  framework: emptyIsUnknown(short).describe('框架编号；不填则每份报告按其年度的纲要，没有时按最先选用的框架'),
  indicators: z.enum(['true', 'false'], 'true | false').default('false').describe('是否列出每个指标的等次'),
}

const distribution = z
  .object({ count, min: z.number(), q1: z.number(), median: z.number(), q3: z.number(), max: z.number() })
  .nullable()

export const distributionsSchema = z
  .object({ total: distribution.describe('0–100'), areas: byArea(distribution).describe('0–1') })
  .meta({ id: 'Distributions' })

const matrixRowSchema = z
  .object({
    reportId: z.uuid(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    province: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    kind: z.enum(ISSUER_KINDS).nullable(),
    year: z.int().nullable(),
    publishedOn: z.iso.date().nullable(),
    framework: z.string().nullable(),
    renewed: z.boolean().describe('现行的是另一版本；批次照旧列出自己的分析'),
    score: z.number().nullable().describe('按本单位权重，0–100'),
    areas: byArea(share),
    judged: z.record(z.string(), z.int().min(0).max(3)).nullable().describe('人给出的等次，按指标编号'),
    reviewed: z
      .object({ score: z.number().nullable(), areas: byArea(share) })
      .nullable()
      .describe('按复核后的等次另算的覆盖度；没有人复核过等次时为 null'),
    rank: rank.describe('同级同年同框架名次'),
    of: count,
    quartile: z.int().min(1).max(4).nullable().describe('1 为最好的四分之一'),
    areaRanks: byArea(rank),
    parts: z.partialRecord(z.enum(REQUIRED_PARTS), z.enum(PART_STATUSES)),
    timeliness: z.enum(FINDING_STATUSES).nullable(),
    shortfalls: z.object({ vague: count, concrete: count, cause: count }),
    findings: z.object({ error: count, warning: count, info: count }).describe('不合格的结果，按等级'),
    indicators: z
      .array(z.object({ id: z.string(), area: z.enum(AREAS), level: z.int().min(0).max(3), weight: z.number() }))
      .optional(),
  })
  .meta({ id: 'MatrixRow' })

export const matrixSchema = z
  .object({
    rows: z.array(matrixRowSchema),
    distributions: distributionsSchema,
    weakest: z.array(z.enum(AREAS)).describe('领域按中位数从低到高'),
    indicators: z
      .array(z.object({ id: z.string(), area: z.string(), applies: count, levels: z.array(count).length(4) }))
      .describe('各指标的等次分布，没有人写的在前'),
    overYears: z.array(
      z.object({
        issuer: z.string(),
        place: z.string().nullable(),
        years: z.array(
          z.object({
            reportId: z.uuid(),
            year: z.int(),
            framework: z.string().nullable(),
            score: z.number().nullable(),
            areas: byArea(share),
            change: byArea(z.number().nullable()).nullable(),
          }),
        ),
      }),
    ),
    missing: z
      .array(z.object({ place: z.string(), year: z.int().nullable() }))
      .describe('名单上没有报告的地方（仅批次）'),
    frameworks: z.array(z.object({ id: z.string(), reports: count })).describe('可选的框架及其报告份数'),
  })
  .meta({ id: 'Matrix' })

/** So many reports that other weights would move are told; all of them are counted. */
export const MOVES_TOLD = 100

const standing = z.object({
  score: z.number().nullable().describe('0–100'),
  rank: rank.describe('同级同年同框架名次'),
})

export const previewSchema = z
  .object({
    reports: count.describe('现行报告份数'),
    moved: count.describe('覆盖度或名次会变的份数'),
    rows: z
      .array(
        z.object({
          reportId: z.uuid(),
          title: z.string().nullable(),
          issuer: z.string().nullable(),
          place: z.string().nullable(),
          level: z.enum(LEVELS).nullable(),
          year: z.int().nullable(),
          of: count.describe('同组参加排名的份数'),
          before: standing,
          after: standing,
        }),
      )
      .describe(`变化最大的 ${MOVES_TOLD} 份以内，变化大的在前`),
  })
  .meta({ id: 'ProfilePreview' })
