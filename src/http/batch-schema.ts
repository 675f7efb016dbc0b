import { z } from 'zod'
import { BATCH_STAGES, BATCH_STATES } from '../store/tables.js'
import { AREAS } from '../words.js'

const count = z.int().min(0)
const expected = z.array(z.object({ place: z.string(), year: z.int().nullable() }))

const summarySchema = z.object({
  reports: count,
  missing: expected.describe('名单上没有报告的地方'),
  median: z.number().nullable().describe('覆盖度中位数，0–100'),
  weakest: z.array(z.enum(AREAS)).describe('中位数最低的三个领域'),
  late: count.describe('逾期公开'),
  incomplete: count.describe('四项内容有缺'),
})

export const batchSchema = z
  .object({
    id: z.uuid(),
    name: z.string().nullable(),
    status: z.enum(BATCH_STATES),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    complete: z.boolean().describe('文件是否收齐；上传中断时为 false，再次上传同样的文件即接着收'),
    counts: z.record(z.enum([...BATCH_STAGES, 'total']), count).describe('各阶段的份数'),
    estimate: z
      .object({
        secondsLeft: z.int().min(0),
        perMinute: z.number(),
        basis: z.int().describe('依据最近多少份的速度'),
      })
      .nullable()
      .describe('预计剩余时间；完成不足三份或已暂停时为 null'),
    expected: expected.describe('应报送的地方'),
    summary: summarySchema.nullable().describe('全部处理完后的汇总'),
  })
  .meta({ id: 'Batch' })

export const itemSchema = z
  .object({
    position: count,
    file: z.string().nullable(),
    place: z.string().nullable(),
    year: z.int().nullable(),
    framework: z.string().nullable().describe('指定的框架；null 为按年度选用'),
    status: z.enum(BATCH_STAGES).describe('missing：清单列有而没有文件'),
    reportId: z.uuid().nullable(),
    error: z.object({ code: z.string(), detail: z.string() }).nullable(),
  })
  .meta({ id: 'BatchItem' })
