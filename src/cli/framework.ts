import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { FajingError } from '../errors.js'
import { importFramework } from '../framework/importing/import-framework.js'
import type { ImportNote } from '../framework/importing/import-report.js'
import { templateWorkbook } from '../framework/importing/template.js'
import { ownFrameworksFolder, readOwnFrameworks, writeFrameworkFile } from '../framework/own-frameworks.js'
import { readConceptIndex, readFrameworks } from '../framework/read-models.js'
import { readRows } from '../intake/sheet/read-rows.js'
import { modelsFolder } from '../language/models-folder.js'
import { FRAMEWORK_WORDS, IMPORT_NOTES } from '../messages/import.js'
import { say } from '../messages/say.js'
import { dataDirectory } from './data-directory.js'
import { bytesOf } from './file-bytes.js'
import { optionNotValid } from './option-not-valid.js'

const optionsSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  title: z.string().min(2).optional(),
  years: z
    .string()
    .regex(/^20\d\d(?:-20\d\d)?$/)
    .optional(),
  out: z.string().min(1).optional(),
})

/**
 * `fajing framework import`: makes a framework of an indicator table and prints what became of its rows.
 *
 * @returns exit code 0; what cannot be done is thrown
 */
export async function frameworkImport(file: string, options: Readonly<Record<string, string | undefined>>): Promise<0> {
  const { id, title, years, out } = parsed(options)
  const concepts = readConceptIndex(join(modelsFolder(), 'concepts'))
  const frameworks = readFrameworks(join(modelsFolder(), 'frameworks'))
  const facts = { id, title, years: yearsOf(years), fileName: file }
  const { framework, report } = importFramework(await readRows(bytesOf(file)), { concepts, frameworks }, facts)
  const path = out ?? join(ownFrameworksFolder(dataDirectory()), `${framework.id}.yaml`)
  const own = out === undefined ? readOwnFrameworks(dataDirectory(), frameworks) : []
  // A table that is imported again takes the place of its older version; a framework of the models is never replaced.
  if (
    frameworks.some((known) => known.id === framework.id) ||
    own.some((known) => known.id === framework.id && known.title !== framework.title)
  )
    throw new FajingError('framework-id-taken', { framework: framework.id })
  writeFrameworkFile(path, framework)
  const { rows, indicators, unplaced, notes } = report
  const lines = [
    say(FRAMEWORK_WORDS.done, { title: framework.title, rows, indicators, file: path }),
    ...listed(say(FRAMEWORK_WORDS.unplaced, { count: unplaced.length }), unplaced),
    ...listed(say(FRAMEWORK_WORDS.notes, { count: notes.length }), notes),
    say(FRAMEWORK_WORDS.use, { id: out ?? framework.id }),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** `fajing framework template`: writes the workbook to fill in. */
export async function frameworkTemplate(file: string): Promise<0> {
  writeFileSync(file, await templateWorkbook())
  process.stdout.write(`${say(FRAMEWORK_WORDS.template, { file })}\n`)
  return 0
}

function listed(head: string, notes: readonly ImportNote[]): string[] {
  if (notes.length === 0) return []
  return [
    head,
    ...notes.map(({ line, title, code, params }) =>
      say(FRAMEWORK_WORDS.row, { line, title, words: say(IMPORT_NOTES[code], params) }),
    ),
  ]
}

function parsed(options: Readonly<Record<string, string | undefined>>): z.infer<typeof optionsSchema> {
  const read = optionsSchema.safeParse(options)
  if (read.success) return read.data
  const option = String(read.error.issues[0]?.path[0])
  throw optionNotValid(option, options[option])
}

function yearsOf(years: string | undefined): [number, number] | undefined {
  if (years === undefined) return undefined
  const [first = '', last = first] = years.split('-')
  return [Number(first), Number(last)]
}
