import type * as Lessons from '../src/evaluation/lessons.js'
import type * as ReadModels from '../src/framework/read-models.js'
import type * as Framework from '../src/framework/framework.js'
import type * as PlainText from '../src/intake/plain/plain-text.js'
import type * as ReadReport from '../src/reading/read-report.js'
import type * as Signals from '../src/tagging/signals.js'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTexts } from './reports.js'
import { ROOT, shipped } from './shipped.js'

/** A Python that has a package, or null. Debian's own comes first: its packages are not seen by another Python on the path. */
export function pythonWith(modules: string): string | null {
  return (
    ['/usr/bin/python3', 'python3'].find((python) => spawnSync(python, ['-c', `import ${modules}`]).status === 0) ??
    null
  )
}

/** Writes what the peers learn from and what they tag: the same exemplars and, cut by Fajing's reading, the same sentences. */
export async function writePeerInput(work: string): Promise<void> {
  const { readLessons } = await shipped<typeof Lessons>('src/evaluation/lessons')
  const { readFrameworks } = await shipped<typeof ReadModels>('src/framework/read-models')
  const { frameworkOfYear } = await shipped<typeof Framework>('src/framework/framework')
  const { textOfLines } = await shipped<typeof PlainText>('src/intake/plain/plain-text')
  const { readReport } = await shipped<typeof ReadReport>('src/reading/read-report')
  const { isTopical } = await shipped<typeof Signals>('src/tagging/signals')
  const frameworks = readFrameworks(join(ROOT, 'models', 'frameworks'))
  const { lessons } = readLessons(join(ROOT, 'models', 'exemplars'), frameworks)
  const outlines = frameworks.filter(({ years }) => years !== null).map(({ id }) => id)
  writeFileSync(
    join(work, 'lessons.json'),
    JSON.stringify(
      lessons.map(({ text, areas, indicators }) => ({
        text,
        labels: {
          area: areas[0] ?? 'none',
          ...Object.fromEntries(
            [...indicators].flatMap(([id, numbers]) => (outlines.includes(id) ? [[id, numbers[0] ?? 'none']] : [])),
          ),
        },
      })),
    ),
  )
  writeFileSync(
    join(work, 'reports.json'),
    JSON.stringify(
      readTexts().map(({ text, year }) => ({
        outline: frameworkOfYear(frameworks, year)?.id,
        sentences: readReport(textOfLines(text, 'txt'))
          .sentences.filter(isTopical)
          .map((sentence) => sentence.text),
      })),
    ),
  )
}
