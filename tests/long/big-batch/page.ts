import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { Run } from './run.js'

/** The page about a run of the big batch, docs/batch-run.md. */
export function batchPage(count: number, sent: number, runs: readonly Run[]): string {
  return `# A batch of thousands against its known truth

Written by \`npm run test:long\` (\`tests/long/big-batch\`), which makes reports from \`fixtures/reports\` (\`tests/support/generate-reports.ts\`): other
places and figures, in half of them one part dropped, every fifth published late, every fortieth not sent. They go through the command line, the embedded
service, and PostgreSQL and Redis with an api and two workers; all processes are killed (\`SIGKILL\`) when half is done, and started again.
\`FAJING_LONG_REPORTS=120\` takes fewer reports than 3,000.

The test asserts in every run that each dropped part, late date and missing report shows in the matrix and no other; that the workbook holds the scores
and ranks of the interface; and that matrix, table of indicators, workbook and JSON lines are the same bytes in all runs (the command line writes JSON lines
of its own form, the same whether it was killed or not).

## Measured last

${count} places, ${sent} reports sent, at commit ${commit()}. Node ${process.versions.node}, ${availableParallelism()} cores shared with other work: the seconds are upper bounds, processor time
is what the processes themselves used, memory the most that the system ever gave each.

| run | taken in | analysed after | reports a minute | csv | indicators | JSON lines | workbook |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${runs.map((run) => row(run, sent)).join('\n')}

The command line writes its files while and after it analyses. In brackets: the slowest answer of \`/healthz\` while an export was made.

| run | process | most memory | processor time |
| --- | --- | ---: | ---: |
${runs.flatMap(({ name, uses }) => uses.map((use) => `| ${name} | ${use.name} | ${use.megabytes} MB | ${use.seconds} s |`)).join('\n')}

Comparisons of the reports with each other begin when the batch is done and are not in these times.
`
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
}

function row({ name, takenIn, analysed, exports, matrix }: Run, sent: number): string {
  const files = exports.map(({ bytes, seconds, slowest }) => {
    const size = sizeInWords(bytes.length)
    return matrix === null ? size : `${size}, ${seconds} s (${slowest ?? 0} ms)`
  })
  const perMinute = Math.round((60 * sent) / analysed)
  return `| ${[name, takenIn === null ? '–' : `${takenIn} s`, `${analysed} s`, perMinute, ...files].join(' | ')} |`
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
