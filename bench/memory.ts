import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { ROOT } from './shipped.js'

const markSchema = z.object({ reports: z.number(), ms: z.number(), cpu: z.number(), megabytes: z.number() })
/** After so many reports: time spent so far, and the memory of the whole process. */
export type MemoryMark = z.infer<typeof markSchema>

/** One process that analyses 10,000 reports one after the other: whether its memory grows. */
export async function memoryOverTime(): Promise<MemoryMark[]> {
  const child = spawn(process.execPath, [...process.execArgv, join(ROOT, 'bench', 'contenders', 'long-running.ts')])
  child.stderr.pipe(process.stderr)
  const ended = once(child, 'exit')
  const marks: MemoryMark[] = []
  for await (const line of createInterface({ input: child.stdout })) marks.push(markSchema.parse(JSON.parse(line)))
  await ended
  return marks
}
