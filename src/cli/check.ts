import { FajingError } from '../errors.js'
import { jsonOf } from '../export/json.js'
import { markdownOf } from '../export/markdown/markdown.js'
import { sarifOf } from '../export/sarif/sarif.js'
import { ofStatus, type Selection } from '../export/selection.js'
import { FileAnalyst, type CheckOptions } from './analyse-file.js'
import { printed } from './print-analysis.js'

/**
 * `fajing check`: analyses files without server or database.
 *
 * @returns exit code: 0 nothing failing, 1 failing findings, 2 a file could not be read. A finding that the profile leaves out, that is
 *   dismissed or in the baseline does not count
 */
export async function check(files: readonly string[], options: CheckOptions): Promise<0 | 1 | 2> {
  const analyst = new FileAnalyst(options)
  const format = options['format'] ?? 'text'
  const selections: Selection[] = []
  for (const file of files) {
    try {
      const { selection } = await analyst.analyse(file)
      selections.push(selection)
      // One SARIF log holds all files; the other formats are written as they come.
      if (format !== 'sarif') process.stdout.write(shown(selection, format, analyst))
    } catch (error) {
      if (!(error instanceof FajingError)) throw error
      process.stderr.write(`${file}: ${error.message} [${error.code}]\n`)
    }
  }
  if (format === 'sarif') process.stdout.write(sarifOf(selections))
  if (selections.length < files.length) return 2
  return selections.some((selection) => ofStatus(selection, 'fail').length > 0) ? 1 : 0
}

function shown(selection: Selection, format: string, { frameworks }: FileAnalyst): string {
  if (format === 'json') return jsonOf(selection)
  return format === 'md' ? markdownOf(selection, frameworks) : printed(selection, frameworks)
}
