import { z } from 'zod'

/** Query of a list that is given page by page. The messages say what is expected in a form that needs no translation. */
export const pageQuery = {
  limit: z.coerce.number('1–200').int('1–200').min(1, '1–200').max(200, '1–200').default(50),
  cursor: z
    .string('next')
    .transform((cursor) => Buffer.from(cursor, 'base64url').toString())
    .refine((seq) => /^\d{1,18}$/.test(seq), 'next')
    .optional()
    .describe('上一页的 next'),
}
