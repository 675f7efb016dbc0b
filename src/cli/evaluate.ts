import { readGoldFolder } from '../evaluation/labelled-report.js'

export function evaluate({ gold }: { gold: string; misses?: boolean }): void {
  process.stdout.write(`${readGoldFolder(gold).length}\n`)
}
