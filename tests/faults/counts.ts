import { readFileSync, writeFileSync } from 'node:fs'

/** One line of the table of counts in docs/reliability.md. */
export interface Count {
  readonly fault: string
  readonly mode: string
  readonly rounds: number
  readonly reports: number
  readonly seen: string
}

const PAGE = 'docs/reliability.md'
const HEAD = '| fault | service | rounds | reports | seen besides | run of |\n| --- | --- | --: | --: | --- | --- |\n'
const HEAD_LINES = 2
const TABLE = /(?<=<!-- written by npm run test:faults -->\n)[^]*?(?=<!-- end -->)/

/** Writes a count into the page, in the place of the one of an earlier run. A run that breaks off leaves what it had seen whole. */
export function keepCount(count: Count): void {
  const page = readFileSync(PAGE, 'utf8')
  const kept = (TABLE.exec(page)?.[0] ?? '').split('\n').filter((line) => line.startsWith('| '))
  const name = `| ${count.fault} | ${count.mode} | `
  const day = new Date().toISOString().slice(0, 10)
  const lines = [
    ...kept.slice(HEAD_LINES).filter((line) => !line.startsWith(name)),
    `${name}${count.rounds} | ${count.reports} | ${count.seen} | ${day} |`,
  ]
  writeFileSync(
    PAGE,
    page.replace(TABLE, () => `\n${HEAD}${lines.sort().join('\n')}\n\n`),
  )
}
