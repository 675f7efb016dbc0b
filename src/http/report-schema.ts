import { z } from 'zod'
import { REPORT_STATES } from '../store/tables.js'
import { LEVELS } from '../words.js'

/** A report as lists show it. */
export const reportSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(REPORT_STATES),
    fileName: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    level: z.enum(LEVELS).nullable(),
    year: z.int().nullable(),
    publishedOn: z.iso.date().nullable(),
    framework: z.string().nullable(),
    score: z.number().min(0).max(100).nullable(),
    revision: z.int().min(1).nullable().describe('同一单位同一年度的第几次修订'),
    current: z.boolean().describe('是否为现行修订'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Report' })
