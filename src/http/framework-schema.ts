import { z } from 'zod'
import { AREAS, ISSUER_KINDS, LEVELS } from '../words.js'

const verified = z.boolean().describe('文字是否与公布的文本核对过')
const source = z.string().describe('文字的来源')

const indicator = z.object({
  id: z.string().describe('与分析结果中的编号一致'),
  number: z.string(),
  title: z.string(),
  area: z.enum(AREAS),
  group: z.string().nullable(),
  scored: z.boolean(),
  weight: z.number(),
  guideline: z.string().describe('怎样才算写到'),
  example: z.string().nullable().describe('本项目所拟的例句'),
  scope: z
    .object({
      levels: z.array(z.enum(LEVELS)).nullable(),
      kinds: z.array(z.enum(ISSUER_KINDS)).nullable(),
      reason: z.string(),
    })
    .nullable()
    .describe('只适用于这些层级和单位；null 为全部适用'),
  verified,
  source,
})

export const frameworksSchema = z
  .object({
    frameworks: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        imported: z.boolean().describe('由本单位通过接口导入，可以删除'),
        years: z.tuple([z.int(), z.int()]).nullable().describe('默认适用的报告年度；null 为只在选用时适用'),
        documentNumber: z.string().nullable(),
        verified,
        source,
        chapters: z.array(z.object({ number: z.string(), title: z.string(), indicators: z.array(indicator) })),
      }),
    ),
  })
  .meta({ id: 'Frameworks' })

export type FrameworkList = z.infer<typeof frameworksSchema>
