import { z } from 'zod'
import { AREAS } from '../words.js'

export const mediansSchema = z
  .object({
    reports: z.int().min(0).describe('参与计算的现行报告份数'),
    areas: z.array(z.object({ id: z.enum(AREAS), median: z.number().min(0).max(1) })),
  })
  .meta({ id: 'Medians' })
