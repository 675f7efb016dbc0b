import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { analyse } from '../analysis.js'
import type { Analysis } from '../analysis-shape.js'
import { FajingError } from '../errors.js'
import { readSource } from '../intake/read-source.js'
import { LEVELS, type CallerFacts } from '../words.js'
import { kitFor } from './kit-for.js'
import { printed } from './print-analysis.js'

const factsSchema = z.object({
  place: z.string().min(1).optional(),
  level: z.enum(LEVELS).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  publishedOn: z.iso.date().optional(),
  framework: z.string().optional(),
})

/**
 * `fajing check`: analyses files without server or database.
 *
 * @returns exit code: 0 nothing failing, 1 failing findings, 2 a file could not be read
 */
export async function check(
  files: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
): Promise<0 | 1 | 2> {
  const facts = factsOf(options)
  const { kit, framework } = kitFor(facts.framework)
  let unread = 0
  let failing = 0
  for (const file of files) {
    try {
      const text = await readSource(bytesOf(file))
      const analysis = analyse(text, kit, { ...facts, framework, fileName: file })
      if (analysis.findings.some((finding) => finding.status === 'fail')) failing++
      process.stdout.write(shown(analysis, options.format ?? 'text'))
    } catch (error) {
      if (!(error instanceof FajingError)) throw error
      unread++
      process.stderr.write(`${file}: ${error.message} [${error.code}]\n`)
    }
  }
  return unread > 0 ? 2 : failing > 0 ? 1 : 0
}

function factsOf(options: Readonly<Record<string, string | undefined>>): CallerFacts {
  const parsed = factsSchema.safeParse(options)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  if (issue?.path[0] === 'year') throw new FajingError('year-not-valid', { year: options.year ?? '' })
  throw new FajingError('option-not-valid', {
    option: String(issue?.path[0]),
    value: options[String(issue?.path[0])] ?? '',
  })
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file, reason: String(error.code) })
    throw error
  }
}

function shown(analysis: Analysis, format: string): string {
  return format === 'json' ? `${JSON.stringify(analysis)}\n` : printed(analysis)
}
