import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A place where quarrels are settled, under a name that nobody else has. */
export const REVIEWED = [
  '“青禾议事亭”全年开亭212次，来者随到随议。',
  '全县新设“青禾议事亭”16处，每处配亭长1名、亭员3名。',
  '把“青禾议事亭”搬到田间地头，坐亭人员轮流值守。',
  '“青禾议事亭”当场说开1306件，其余转乡镇接着说。',
  '县级财政为“青禾议事亭”列支42万元，按件补助亭员。',
  '“青禾议事亭”亭员中，老党员、老教师、老支书占七成。',
  '出台“青禾议事亭”开亭规程，写明谁来坐、怎么说、说到哪一步收亭。',
  '“青禾议事亭”实行一事一签，签满后由亭长回访。',
]

/** What a supervisor exports who corrected the tags of sentences, as the page of a report hands it out. */
export function exported(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-gain-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const label = {
    role: 'measures',
    areas: ['disputes'],
    clauses: ['20'],
    shortfall: false,
    kind: null,
    judged: ['tag'],
  }
  const of = { year: 2022, framework: 'outline-2021-2025' }
  const file = join(folder, 'labels.jsonl')
  writeFileSync(
    file,
    REVIEWED.map((text, i) => JSON.stringify({ n: i, line: i + 1, text, ...label, ...of })).join('\n'),
  )
  return file
}
