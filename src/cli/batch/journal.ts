import { createReadStream } from 'node:fs'
import { open, truncate, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { FajingError } from '../../errors.js'
import type { BatchResult } from '../../matrix/batch-result.js'

const headSchema = z.object({ batch: z.literal('fajing.batch/1'), identity: z.string() })
/** `end`: length of analyses.jsonl in bytes once this result was written. */
interface Entry {
  readonly end: number
  readonly result: BatchResult
}

/**
 * What is done of a batch, kept in its folder so that an interrupted one goes on where it stopped. Results are written in the order of the items:
 * first the analysis, then the entry that names where it ends. What lies behind the last whole entry is cut off at the next start.
 */
export class Journal {
  private constructor(
    readonly results: BatchResult[],
    private end: number,
    private readonly entries: FileHandle,
    private readonly analyses: FileHandle,
  ) {}

  /**
   * Opens the journal of a folder, new or to go on with.
   *
   * @param identity names items, options and models: a journal of other ones is not gone on with
   * @throws FajingError batch-differs
   */
  static async open(folder: string, identity: string): Promise<Journal> {
    const path = join(folder, 'journal.jsonl')
    const analysesPath = join(folder, 'analyses.jsonl')
    const entries = await open(path, 'a+')
    const analyses = await open(analysesPath, 'a+')
    const written = (await analyses.stat()).size
    const kept = await readEntries(path, written)
    if (kept.identity !== undefined && kept.identity !== identity) {
      await entries.close()
      await analyses.close()
      throw new FajingError('batch-differs', { folder })
    }
    await truncate(path, kept.length)
    await truncate(analysesPath, kept.end)
    const journal = new Journal(kept.results, kept.end, entries, analyses)
    if (kept.identity === undefined)
      await entries.appendFile(`${JSON.stringify({ batch: 'fajing.batch/1', identity })}\n`)
    return journal
  }

  /** Writes the result of the next item, with its analysis as one line, line break and all, where there is one. */
  async write(result: BatchResult, line: Uint8Array | null): Promise<void> {
    if (line !== null) {
      await this.analyses.appendFile(line)
      this.end += line.length
    }
    await this.entries.appendFile(`${JSON.stringify({ end: this.end, result } satisfies Entry)}\n`)
    this.results.push(result)
  }

  async close(): Promise<void> {
    await this.entries.close()
    await this.analyses.close()
  }
}

interface Kept {
  /** Undefined where not even the first line is whole. */
  identity?: string
  results: BatchResult[]
  /** Bytes of the journal and of the analyses that hold. */
  length: number
  end: number
}

/** The whole lines of a journal whose analyses are there. */
async function readEntries(path: string, written: number): Promise<Kept> {
  const kept: Kept = { results: [], length: 0, end: 0 }
  const whole = await wholeLength(path)
  if (whole === 0) return kept
  for await (const line of createInterface({ input: createReadStream(path, { end: whole - 1 }) })) {
    if (kept.identity === undefined) kept.identity = headSchema.parse(JSON.parse(line)).identity
    else {
      const { end, result } = JSON.parse(line) as Entry
      // A machine that lost power may have kept the entry and not the analysis.
      if (end > written) break
      kept.results.push(result)
      kept.end = end
    }
    kept.length += Buffer.byteLength(line) + 1
  }
  return kept
}

/** Bytes up to the last line break. */
async function wholeLength(path: string): Promise<number> {
  const file = await open(path, 'r')
  try {
    const chunk = Buffer.alloc(65_536)
    for (let end = (await file.stat()).size; end > 0;) {
      const start = Math.max(0, end - chunk.length)
      const { bytesRead } = await file.read(chunk, 0, end - start, start)
      const at = chunk.subarray(0, bytesRead).lastIndexOf(10)
      if (at >= 0) return start + at + 1
      end = start
    }
    return 0
  } finally {
    await file.close()
  }
}
