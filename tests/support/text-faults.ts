import type { Text } from '../../src/intake/text.js'

/** What is wrong with a text by the contract of its blocks; empty where it keeps it. */
export function textFaults({ text, blocks }: Text): string[] {
  const faults: string[] = []
  let end = 0
  for (const block of blocks) {
    const words = text.slice(block.start, block.end)
    if (block.start < end) faults.push(`${block.start} lies before ${end}`)
    if (block.end <= block.start || block.end > text.length) faults.push(`${block.start}–${block.end} is no range`)
    if (words.trim() !== words) faults.push(`white space around ${JSON.stringify(words.slice(0, 20))}`)
    if (block.depth !== undefined && !(block.depth >= 1 && block.depth <= 9)) faults.push(`depth ${block.depth}`)
    end = block.end
  }
  return blocks.length === 0 ? ['no blocks'] : faults
}
