import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PatternRunner } from './regex/pattern-runner.js'
import { patternsOf, type Pattern } from './regex/patterns.js'

/** Patterns that would take long on a long text, by file and beginning, with what keeps such a text from them. */
const KEPT_SHORT: readonly (readonly [file: string, start: string, why: string])[] = [
  ['checks/citations/find-citations.ts', '[\\u4e00-\\u9fff]{2,}?(?:省', 'looks at the first 14 units of a title'],
  ['checks/citations/find-citations.ts', '.*[省市]', 'looks at the name of a place'],
  ['checks/citations/find-citations.ts', '《[^》]*》[、和及,]?', 'looks at 24 units before a title'],
  ['reading/flattened-head.ts', '(?:关于)?[\\u4e00-\\u9fff、\\s]{0,40}', 'looks at the first 2,000 units of a line'],
  ['reading/part-cues.ts', '(?:虽然?|尽管|取得了?', 'windows of 80 and 60 units: linear, if slowly'],
]
const runner = new PatternRunner()
afterAll(() => runner.stop())

it(
  'no regular expression takes more than linear time on a hostile text of a million units',
  { timeout: 600_000 },
  async () => {
    const slow: string[] = []
    for (const pattern of patternsOf(join(import.meta.dirname, '..', 'src'))) {
      if (KEPT_SHORT.some((known) => isOf(pattern, known))) continue
      const why = await runner.slowness(pattern)
      if (why !== null) slow.push(`${pattern.file}:${pattern.line} /${pattern.source}/${pattern.flags}: ${why}`)
    }
    expect(slow).toEqual([])
  },
)

function isOf(pattern: Pattern, [file, start]: readonly [string, string, string]): boolean {
  return pattern.file === file && pattern.source.startsWith(start)
}
