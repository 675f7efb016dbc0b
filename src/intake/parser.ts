import type { Format, Text } from './text.js'

/** What a parser may look at to tell whether a source is its own. Frozen, cheap to make, and without the file's name. */
export interface Sample {
  readonly bytes: Uint8Array
  /** The first 4 KB, one character a byte. */
  readonly head: string
  /** The last 64 KB, one character a byte: where a ZIP names its files. */
  readonly tail: string
}

/**
 * Reads one format.
 *
 * - `sniff` MUST judge by content alone, MUST NOT throw, and SHOULD take less than a millisecond.
 * - `parse` MUST throw nothing but FajingError for bytes that it cannot read, MUST NOT touch the file system with anything that
 *   stands in the bytes, and MAY take long or much memory where it is `foreign`: such parsers run in a thread that can be stopped.
 */
export interface Parser {
  readonly format: Format
  readonly foreign: boolean
  /** From 0 (certainly not) to 1 (certainly). The highest score reads the source. */
  sniff(sample: Sample): number
  parse(bytes: Uint8Array): Promise<Text>
}

export function sampleOf(bytes: Uint8Array): Sample {
  const latin1 = (part: Uint8Array): string => Buffer.from(part).toString('latin1')
  return Object.freeze({ bytes, head: latin1(bytes.subarray(0, 4096)), tail: latin1(bytes.subarray(-65_536)) })
}
