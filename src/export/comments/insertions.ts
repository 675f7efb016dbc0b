/** Changes to an XML text that only add: whatever stood there still stands there, in the same order. */
export class Insertions {
  private readonly at = new Map<number, { ends: string[]; starts: string[] }>()
  /** Runs that are parted at a point: what closes the one and opens the other stands around the markers. */
  private readonly splits = new Map<number, { close: string; open: string }>()

  constructor(readonly source: string) {}

  /** Ends come before starts, so that two comments that meet do not overlap. */
  add(offset: number, side: 'start' | 'end', xml: string): void {
    const here = this.at.get(offset) ?? { ends: [], starts: [] }
    if (side === 'end') here.ends.push(xml)
    else here.starts.push(xml)
    this.at.set(offset, here)
  }

  split(offset: number, close: string, open: string): void {
    this.splits.set(offset, { close, open })
  }

  /** The text with everything added. */
  applied(): string {
    const offsets = [...new Set([...this.at.keys(), ...this.splits.keys()])].sort((a, b) => a - b)
    let done = 0
    let result = ''
    for (const offset of offsets) {
      const { ends = [], starts = [] } = this.at.get(offset) ?? {}
      const { close = '', open = '' } = this.splits.get(offset) ?? {}
      result += this.source.slice(done, offset) + close + ends.join('') + starts.join('') + open
      done = offset
    }
    return result + this.source.slice(done)
  }
}
