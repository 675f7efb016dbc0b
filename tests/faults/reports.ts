import { randomBytes } from 'node:crypto'
import { analyse } from '../../src/analysis.js'
import { readSource } from '../../src/intake/read-source.js'
import { loadKit } from '../../src/kit.js'
import { generateReports } from '../support/generate-reports.js'

/** The name that every report is uploaded with. */
export const FILE_NAME = 'report.txt'

/** Lines of each report that are kept: enough to be one, and quick to work on. */
const LINES = 12

/** A report to upload, and what a run without any disturbance makes of it. */
export interface Sample {
  readonly bytes: Uint8Array
  /** The analysis as it is stored, to the byte. */
  readonly analysis: string
}

/** So many different reports, short ones. */
export function undisturbed(count: number): Promise<Sample[]> {
  return samplesOf(count, (lines) => lines.join('\n'))
}

/** So many different reports of a short text in a page that takes some room: a comment of so many random bytes, which cannot be packed. */
export function bulky(count: number, size: number): Promise<Sample[]> {
  return samplesOf(count, (lines) => {
    const comment = randomBytes(size / 2).toString('hex')
    return `<!doctype html><meta charset="utf-8"><body><!-- ${comment} -->${lines.map((line) => `<p>${line}</p>`).join('\n')}</body>`
  })
}

async function samplesOf(count: number, write: (lines: readonly string[]) => string): Promise<Sample[]> {
  const kit = loadKit()
  const samples: Sample[] = []
  for (const { text } of generateReports(count)) {
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const bytes = Buffer.from(write(lines.slice(0, LINES)))
    samples.push({ bytes, analysis: JSON.stringify(analyse(await readSource(bytes), kit, { fileName: FILE_NAME })) })
  }
  return samples
}
