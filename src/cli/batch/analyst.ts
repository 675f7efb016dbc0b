import { analyse } from '../../analysis.js'
import { FajingError } from '../../errors.js'
import { readSource } from '../../intake/read-source.js'
import type { Kit } from '../../kit.js'
import { rowOfAnalysis } from '../../matrix/report-row.js'
import { kitForAll } from '../kit-for.js'
import type { AnalystOptions, Answer, Greeting, Refused, Task } from './messages-between.js'

/** Runs in a process of its own: analyses one task after the other until the parent hangs up. */
export function runAnalyst(options: AnalystOptions): void {
  process.on('disconnect', () => process.exit(0))
  // An interrupt at the terminal reaches the whole group; the parent decides what ends.
  process.on('SIGINT', () => undefined)
  try {
    const { kit } = kitForAll(options.asked)
    process.on('message', (task: Task) => void answer(task, kit).then(send))
    send({ madeWith: madeWith(kit) })
  } catch (error) {
    send(refusalOf(error))
  }
}

async function answer({ file, facts, bytes }: Task, kit: Kit): Promise<Answer> {
  try {
    const text = await readSource(bytes)
    const analysis = analyse(text, kit, facts)
    const line = `{"file":${JSON.stringify(file)},${JSON.stringify(analysis).slice(1)}\n`
    // As bytes, which the parent hands on: of its one thread every analyst takes a part.
    return { line: Buffer.from(line), row: rowOfAnalysis(file, analysis) }
  } catch (error) {
    return refusalOf(error)
  }
}

/** Everything besides an item that decides what is said of it. */
function madeWith({ versions, frameworks }: Kit): string {
  const known = frameworks.map(({ id, version }) => `${id}@${version}`)
  return JSON.stringify([versions.engine, versions.models, known])
}

/** An error loses its class on the way between processes. A fault of ours ends the process: the parent hears of it by that. */
function refusalOf(error: unknown): Refused {
  if (!(error instanceof FajingError)) throw error
  return { refused: { code: error.code, params: error.params } }
}

function send(message: Answer | Greeting): void {
  process.send?.(message)
}
