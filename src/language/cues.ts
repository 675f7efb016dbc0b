import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { compiledOr, yamlFiles } from './compiled.js'
import { TermIndex } from './term-index.js'
import { yaml } from './yaml.js'

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
  for (const { id, forms } of compiledOr(folder, () => parseCues(folder))) for (const form of forms) index.add(form, id)
  return index
}

type CueGroup = z.infer<typeof cueFileSchema>['groups'][number]

/** The groups from the files themselves. */
export function parseCues(folder: string): CueGroup[] {
  return yamlFiles(folder).flatMap((path) => {
    const parsed = cueFileSchema.safeParse(yaml().parse(readFileSync(path, 'utf8')))
    if (parsed.success) return parsed.data.groups
    const [issue] = parsed.error.issues
    throw new Error(`${basename(path)}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
  })
}
