import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/**
 * Files that take longest, of each project, longest first. It is no more than a hint: a file that stands here or not is run all the same.
 * They were ordered by the times of a whole run (`npm test` prints them).
 */
const LONGEST: readonly string[] = [
  'tests/faults/full-disk.test.ts',
  'tests/faults/service.test.ts',
  'tests/faults/signals.test.ts',
  'tests/faults/embedded.test.ts',
  'tests/faults/stuck.test.ts',
  'tests/faults/large-bodies.test.ts',
  'tests/e2e/every-page.test.ts',
  'tests/e2e/process.test.ts',
  'tests/e2e/key-command.test.ts',
  'tests/e2e/own-frameworks.test.ts',
  'tests/e2e/page.test.ts',
  'tests/e2e/batch-command.test.ts',
  'tests/e2e/batches.test.ts',
  'tests/e2e/attackers.test.ts',
  'tests/e2e/batch-exports.test.ts',
  'tests/e2e/doctor.test.ts',
  'tests/e2e/batch-page.test.ts',
  'tests/contract/backup.test.ts',
  'tests/regex.test.ts',
  'src/comparison/shared-text/shared-text.test.ts',
  'src/cli/check.test.ts',
  'src/intake/pdf/hostile-pdf.test.ts',
]

/** Unit tests come last: they are short, so no worker is left with a long file when the others have nothing more to do. */
const PROJECTS: readonly string[] = ['faults', 'e2e', 'contract', 'unit']

/** One project after the other, since only files of the same project share a worker and what it has loaded; within it the longest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = new Map(LONGEST.map((file, i) => [file, i]))
    const byItself = await super.sort(files)
    const place = ({ moduleId, project }: TestSpecification) => {
      const file = moduleId.slice(project.vitest.config.root.length + 1)
      return [PROJECTS.indexOf(project.name), rank.get(file) ?? LONGEST.length] as const
    }
    return byItself
      .map((file) => ({ file, place: place(file) }))
      .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
      .map(({ file }) => file)
  }
}
