import { analyse } from '../analysis.js'
import { readBackground } from '../comparison/background.js'
import { comparePair } from '../comparison/compare.js'
import { underProfile } from '../comparison/under-profile.js'
import { readProfile } from '../export/choice.js'
import type { Neighbour } from '../comparison/neighbour.js'
import { readSource } from '../intake/read-source.js'
import { loadKit, type Kit } from '../kit.js'
import { modelsFolder } from '../language/models-folder.js'
import { bytesOf } from './file-bytes.js'
import { printedComparison } from './print-comparison.js'

/**
 * `fajing compare`: lays a report beside an older one, without server or database.
 *
 * @returns exit code: 0 nothing failing, 1 failing findings; what cannot be read is thrown
 */
export async function compare(
  older: string,
  newer: string,
  { format, profile: named }: { readonly format: string; readonly profile?: string | undefined },
): Promise<0 | 1> {
  const profile = named === undefined ? undefined : readProfile(named)
  const kit = loadKit()
  const [left, right] = [await analysed(older, kit), await analysed(newer, kit)]
  const comparison = underProfile(comparePair(left, right, readBackground(modelsFolder())), profile)
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(comparison)}\n` : printedComparison(comparison, left, right),
  )
  return comparison.findings.some((finding) => finding.status === 'fail') ? 1 : 0
}

async function analysed(file: string, kit: Kit): Promise<Neighbour> {
  return { id: null, analysis: analyse(await readSource(bytesOf(file)), kit, { fileName: file }) }
}
