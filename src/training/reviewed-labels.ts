import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { FajingError } from '../errors.js'
import { expectedIn } from '../messages/expected.js'
import { AREAS, SHORTFALL_KINDS } from '../words.js'
import type { Exemplar } from './exemplars.js'

/** A line of the labels that a review exports. What `judged` does not name is the machine's own and teaches nothing. */
const labelSchema = z.object({
  line: z.int(),
  text: z.string().min(1),
  areas: z.array(z.enum(AREAS)),
  clauses: z.array(z.string()),
  kind: z.enum(SHORTFALL_KINDS).nullable(),
  framework: z.string().nullable(),
  judged: z.array(z.enum(['tag', 'shortfall'])),
})

/**
 * Sentences that people reviewed, as exemplars; of a sentence that stands in several lines, the last one counts.
 *
 * @throws FajingError file-not-found, labels-not-valid
 */
export function readReviewedLabels(file: string): Exemplar[] {
  const exemplars = new Map<string, Exemplar>()
  contentOf(file)
    .split('\n')
    .forEach((row, i) => {
      if (row.trim() === '') return
      const { line, text, areas, clauses, kind, framework, judged } = labelOf(row, file, i + 1)
      exemplars.set(`${framework ?? ''}\n${text}`, {
        file,
        line,
        text,
        areas,
        indicators: new Map(framework === null ? [] : [[framework, clauses]]),
        level: null,
        shortfall: judged.includes('shortfall') ? (kind ?? 'none') : null,
      })
    })
  return [...exemplars.values()]
}

function labelOf(row: string, file: string, line: number): z.infer<typeof labelSchema> {
  try {
    const read = labelSchema.safeParse(JSON.parse(row), { error: expectedIn })
    if (read.success) return read.data
    const issue = read.error.issues[0]
    throw new FajingError('labels-not-valid', {
      file,
      line,
      fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    })
  } catch (error) {
    if (error instanceof SyntaxError) throw new FajingError('labels-not-valid', { file, line, fault: error.message })
    throw error
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file, reason: String(error.code) })
    throw error
  }
}
