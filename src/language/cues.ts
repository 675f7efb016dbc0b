import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { TermIndex } from './term-index.js'

/** One file of cue words. */
export const cueFileSchema = z.strictObject({
  verified: z.boolean(),
  source: z.string().min(1),
  groups: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]+$/),
        name: z.string(),
        forms: z.array(z.string().min(2)).nonempty(),
      }),
    )
    .nonempty(),
})

/** Reads the cue words of a folder into one index; each hit carries the id of its group. @throws Error where a file is not in form */
export function readCues(folder: string): TermIndex<string> {
  const index = new TermIndex<string>()
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.yaml')) continue
    const content: unknown = parse(readFileSync(join(folder, file), 'utf8'))
    const parsed = cueFileSchema.safeParse(content)
    if (!parsed.success)
      throw new Error(
        `${file}: ${parsed.error.issues[0]?.path.join('.') ?? ''}: ${parsed.error.issues[0]?.message ?? ''}`,
      )
    for (const group of parsed.data.groups) for (const form of group.forms) index.add(form, group.id)
  }
  return index
}
