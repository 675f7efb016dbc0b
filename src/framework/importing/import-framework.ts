import { createHash } from 'node:crypto'
import { FajingError } from '../../errors.js'
import { FRAMEWORK_WORDS, GUESS_SOURCES, IMPORT_NOTES } from '../../messages/import.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { AREAS, type Area } from '../../words.js'
import type { ConceptIndex } from '../concept-index.js'
import { frameworkSchema, type Framework, type Indicator } from '../framework.js'
import { counterpartsOf } from './counterparts.js'
import { areaNamed, areaOfWords } from './guess-area.js'
import type { ImportNote, ImportReport } from './import-report.js'
import { withoutLevels } from './ladder.js'
import { readTable, type SheetRow } from './read-table.js'
import { scopeOf } from './scope-words.js'
import { listedTerms, termsOfTitle } from './terms.js'
import { treeOf, type Branch } from './tree.js'

/** What the caller says of the scheme that the table does not. */
export interface ImportFacts {
  /** Small letters, digits and hyphens; made from the title where it is not given. */
  readonly id?: string | undefined
  readonly title?: string | undefined
  /** First and last report year that it is the measure of; left out: it is used only when chosen. */
  readonly years?: readonly [number, number] | undefined
  /** Name of the table's file, for the provenance. */
  readonly fileName?: string | undefined
}

/** What an import is read by. */
export interface ImportModels {
  readonly concepts: ConceptIndex
  readonly frameworks: readonly Framework[]
}

/**
 * Makes a framework of a body's own indicator table: columns for number, title, parent, weight, scope and terms, or a column for each level.
 *
 * @param sheet rows of the table as they were written, its header among them
 * @returns the framework, and what became of every row that was not simply taken over
 * @throws FajingError table-without-columns, table-without-indicators
 */
export function importFramework(
  sheet: readonly SheetRow[],
  models: ImportModels,
  facts: ImportFacts = {},
): { framework: Framework; report: ImportReport } {
  const table = withoutLevels(readTable(sheet))
  const { roots, unplaced, notes } = treeOf(table.rows)
  const maker = new IndicatorMaker(models, unplaced, notes)
  const title = titleOf([facts.title, table.heading, facts.fileName?.replace(/^.*[/\\]|\.(?:xlsx|csv)$/gi, '')])
  const source = [say(FRAMEWORK_WORDS.importSource), facts.fileName?.replace(/^.*[/\\]/, '')].filter(Boolean).join('：')
  const provenance = { verified: false, source }
  const standing = roots.filter((root) => root.children.length === 0)
  const chapters = [
    // A table without levels is one chapter.
    ...(standing.length === 0 ? [] : [{ number: '0', title, ...provenance, indicators: maker.under(standing, title) }]),
    ...roots
      .filter((root) => root.children.length > 0)
      .map((root) => ({
        number: root.number,
        title: root.title,
        ...provenance,
        indicators: maker.under(root.children, root.title),
      })),
  ].filter((chapter) => chapter.indicators.length > 0)
  const indicators = chapters.reduce((sum, chapter) => sum + chapter.indicators.length, 0)
  if (indicators === 0) {
    const first = unplaced[0]
    throw new FajingError('table-without-indicators', {
      rows: table.rows.length,
      first: first === undefined ? '' : say(IMPORT_NOTES[first.code], first.params),
    })
  }
  const years = facts.years ?? null
  const content = createHash('sha256')
    .update(JSON.stringify([title, years, chapters]))
    .digest('hex')
  const framework = frameworkSchema.parse({
    id: facts.id ?? `scheme-${createHash('sha256').update(title).digest('hex').slice(0, 8)}`,
    // Another table is another version, so that a stored result keeps naming the one that it was made by.
    version: content.slice(0, 12),
    title,
    years,
    chapters,
    ...provenance,
  })
  return {
    framework,
    report: { rows: table.rows.length, indicators, unplaced: byLine(unplaced), notes: byLine(notes) },
  }
}

/** The first that can be a title. A file may be called 1.xlsx. */
function titleOf(offered: readonly (string | null | undefined)[]): string {
  return offered.find((title) => title != null && title.length >= 2) ?? say(FRAMEWORK_WORDS.untitled)
}

function byLine(notes: ImportNote[]): ImportNote[] {
  return notes.sort((a, b) => a.line - b.line)
}

/** Makes indicators of the leaves of a tree, and notes what it had to guess. */
class IndicatorMaker {
  constructor(
    private readonly models: ImportModels,
    private readonly unplaced: ImportNote[],
    private readonly notes: ImportNote[],
  ) {}

  /** Indicators of a chapter. What has no sign of its area takes that of most others beside it. */
  under(branches: readonly Branch[], chapter: string): Indicator[] {
    const leaves = branches.flatMap((branch) => this.leavesOf(branch, null))
    const made = leaves.map(({ branch, group }) => ({ branch, ...this.indicatorOf(branch, group, chapter) }))
    const known = made.flatMap(({ area }) => area ?? [])
    const usual = AREAS.map((area) => ({ area, count: known.filter((one) => one === area).length })).sort(
      (a, b) => b.count - a.count,
    )[0]
    return made.flatMap(({ branch, area, indicator }) => {
      if (indicator === null) return []
      if (area !== null) return [{ ...indicator, area }]
      if (usual === undefined || usual.count === 0) {
        this.drop(branch, 'area-not-known', { known: AREAS.map((one) => AREA_NAMES[one].zh).join('、') })
        return []
      }
      this.noteGuess(branch, usual.area, 'beside')
      return [{ ...indicator, area: usual.area }]
    })
  }

  private leavesOf(branch: Branch, group: string | null): { branch: Branch; group: string | null }[] {
    if (branch.children.length === 0) return [{ branch, group }]
    if (branch.row.cells.weight !== '') this.note(branch, 'weight-of-level')
    return branch.children.flatMap((child) => this.leavesOf(child, branch.title))
  }

  private indicatorOf(
    branch: Branch,
    group: string | null,
    chapter: string,
  ): { indicator: Omit<Indicator, 'area'> | null; area: Area | null } {
    const { cells } = branch.row
    if (/^-\s*\d/.test(cells.weight) || /扣分/.test(branch.title)) {
      this.drop(branch, 'deduction')
      return { indicator: null, area: null }
    }
    const counterparts = counterpartsOf(branch.row, this.models.frameworks, (framework, number) => {
      this.note(branch, 'counterpart-not-found', { framework, number })
    })
    const terms = this.termsOf(branch, Object.keys(counterparts).length > 0)
    const area = this.areaOf(branch, terms, counterparts, [group ?? '', chapter])
    const scope = scopeOf(cells.scope)
    if (scope === undefined) this.note(branch, 'scope-not-read', { scope: cells.scope })
    return {
      area,
      indicator: {
        number: branch.number,
        title: branch.title,
        ...(scope == null
          ? {}
          : { scope: { ...scope, reason: say(FRAMEWORK_WORDS.scopeReason, { scope: cells.scope }) } }),
        scored: true,
        weight: this.weightOf(branch),
        guideline: cells.guideline,
        terms,
        ...(group === null ? {} : { group }),
        counterparts,
        checkpoints: [],
        verified: false,
        source: say(FRAMEWORK_WORDS.importSource),
      },
    }
  }

  private termsOf(branch: Branch, mapped: boolean): string[] {
    const { concepts } = this.models
    const listed = listedTerms(branch.row.cells.terms, concepts)
    if (listed.length > 0) return listed
    const terms = termsOfTitle(branch.title, concepts)
    if (terms.length > 0) this.note(branch, 'terms-from-title', { terms: terms.join('、') })
    else this.note(branch, mapped ? 'no-terms' : 'nothing-to-go-by')
    return terms
  }

  private areaOf(
    branch: Branch,
    terms: readonly string[],
    counterparts: Readonly<Record<string, readonly string[]>>,
    above: readonly string[],
  ): Area | null {
    const { area: cell } = branch.row.cells
    const named = areaNamed(cell)
    if (named !== undefined) return named
    if (cell !== '') this.note(branch, 'area-unknown', { area: cell })
    const { concepts, frameworks } = this.models
    const mapped = frameworks.flatMap((framework) => {
      const numbers = counterparts[framework.id] ?? []
      return framework.chapters.flatMap((chapter) => chapter.indicators.filter((one) => one.number === numbers[0]))
    })[0]?.area
    const guesses = [
      ['counterpart', mapped ?? null],
      ['concepts', areaOfWords([branch.title, ...terms], concepts)],
      ['above', areaNamed(above.find((words) => words !== '') ?? '') ?? areaOfWords(above, concepts)],
    ] as const
    const guess = guesses.find(([, area]) => area !== null)
    if (guess?.[1] == null) return null
    this.noteGuess(branch, guess[1], guess[0])
    return guess[1]
  }

  private weightOf(branch: Branch): number {
    const { weight } = branch.row.cells
    if (weight === '') return 1
    const value = Number(/^\d+(?:\.\d+)?/.exec(weight)?.[0])
    if (value > 0) return value
    this.note(branch, 'weight-not-read', { weight })
    return 1
  }

  private noteGuess(branch: Branch, area: Area, from: keyof typeof GUESS_SOURCES): void {
    this.note(branch, 'area-guessed', { area: AREA_NAMES[area].zh, from: say(GUESS_SOURCES[from]) })
  }

  private note(branch: Branch, code: ImportNote['code'], params: ImportNote['params'] = {}): void {
    this.notes.push({ line: branch.row.line, title: branch.title, code, params })
  }

  private drop(branch: Branch, code: ImportNote['code'], params: ImportNote['params'] = {}): void {
    this.unplaced.push({ line: branch.row.line, title: branch.title, code, params })
  }
}
