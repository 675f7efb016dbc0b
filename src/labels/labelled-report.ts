import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AREAS, PARTS, SHORTFALL_KINDS } from '../words.js'

/** One sentence as people labelled it. `areas` and `clauses` hold every label that a careful reader found defensible, best first. */
export interface GoldSentence {
  readonly line: number
  readonly text: string
  readonly role: (typeof PARTS)[number]
  readonly areas: readonly (typeof AREAS)[number][]
  readonly clauses: readonly string[]
  readonly shortfall: boolean
  readonly kind: (typeof SHORTFALL_KINDS)[number] | null
}

/** Coverage of one indicator as people read it: the level that each reading gave. */
export interface GoldLevel {
  readonly indicator: string
  readonly levels: readonly (number | 'na')[]
  /** Numbers of the sentences that carry it, from 1; empty where readers did not note them. */
  readonly carriers: readonly number[]
}

export interface LabelledReport {
  readonly name: string
  readonly year: number
  /** Who wrote it, where that is told: the reports of one writer have their turns of phrase in common. */
  readonly writer: string | null
  /** Whether its writer was told how densely to pack topics, or how often each coverage level was to occur: it says nothing of how often they do. */
  readonly mixSet: boolean
  readonly text: string
  readonly sentences: readonly GoldSentence[]
  readonly coverage: readonly GoldLevel[]
}

const goldSchema = z.object({
  line: z.number(),
  text: z.string(),
  role: z.enum(PARTS),
  areas: z.array(z.enum(AREAS)),
  clauses: z.array(z.string()),
  shortfall: z.boolean(),
  kind: z.enum(SHORTFALL_KINDS).nullable(),
})
const levelSchema = z.union([z.literal('na'), z.int().min(0).max(3)])
const coverageSchema = z.object({
  report: z.string(),
  indicator: z.string(),
  levels: z.array(levelSchema).nonempty(),
  sentences: z.array(z.int()).default([]),
})

/** All labelled reports of a folder: NAME.txt with NAME.gold.jsonl, and coverage.jsonl where there is one. The year is the name's end. */
export function readGoldFolder(folder: string): LabelledReport[] {
  const coverageFile = join(folder, 'coverage.jsonl')
  const coverage = existsSync(coverageFile) ? jsonLines(coverageFile).map((row) => coverageSchema.parse(row)) : []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.jsonl'))
    .sort()
    .map((file) => {
      const name = file.replace('.gold.jsonl', '')
      return {
        name,
        year: Number(/\d{4}$/.exec(name)?.[0]),
        writer: null,
        mixSet: false,
        text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
        sentences: jsonLines(join(folder, file)).map((row) => goldSchema.parse(row)),
        coverage: coverage
          .filter((row) => row.report === name)
          .map(({ indicator, levels, sentences }) => ({ indicator, levels, carriers: sentences })),
      }
    })
}

function jsonLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

/**
 * A report labelled in a table: a line a sentence (part, areas, indicators, kind of shortfall, text, between tabs), an empty line between
 * paragraphs, and `# year: 2019, writer: 12` first, with `, mix: set` where that is so. Coverage stands beside it in NAME.coverage.tsv.
 */
export function readAnnotated(path: string): LabelledReport {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n')
  const [, year, writer, set] = /^# year: (\d{4})(?:, writer: (\d+))?(, mix: set)?$/.exec(head) ?? []
  const sentences: GoldSentence[] = []
  const paragraphs: string[] = []
  let open = false
  rows.forEach((row, i) => {
    if (row.trim() === '') {
      open = false
      return
    }
    const [role, areas = '', clauses = '', kind = '', text = ''] = row.split('\t')
    if (!open) paragraphs.push('')
    open = true
    paragraphs[paragraphs.length - 1] += text
    const list = (cell: string, mark: string) => cell.split(mark).filter((x) => x !== '')
    const parsed = goldSchema.safeParse({
      line: paragraphs.length,
      text,
      role,
      areas: list(areas, '/'),
      clauses: list(clauses, ','),
      shortfall: kind !== '',
      kind: kind === '' ? null : kind,
    })
    if (!parsed.success)
      throw new Error(
        `${path}:${i + 2}: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
      )
    sentences.push(parsed.data)
  })
  return {
    name: path.replace(/^.*\/|\.tsv$/g, ''),
    year: Number(year),
    writer: writer ?? null,
    mixSet: set !== undefined,
    text: `${paragraphs.join('\n\n')}\n`,
    sentences,
    coverage: annotatedCoverage(path.replace(/\.tsv$/, '.coverage.tsv')),
  }
}

function annotatedCoverage(path: string): GoldLevel[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((row) => {
      const [indicator = '', levels = '', carriers = ''] = row.split('\t')
      return {
        indicator,
        levels: levels.split('/').map((level) => levelSchema.parse(level === 'na' ? 'na' : Number(level))),
        carriers: carriers === '' ? [] : carriers.split(',').map(Number),
      }
    })
}
