/** Entries of a directory are this long, in bytes. */
const ENTRY = 128
const END_OF_CHAIN = 0xfffffff0
const NONE = 0xffffffff

interface Entry {
  readonly name: string
  readonly isRoot: boolean
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** A compound file (OLE): named streams in sectors, as DOC, XLS and PPT use it. Only the streams of its root are seen. */
export class Ole {
  private readonly view: DataView
  private readonly sectorSize: number
  private readonly fat: number[]
  private readonly miniFat: number[]
  private readonly mini: Uint8Array
  private readonly miniCutoff: number
  private readonly streams = new Map<string, Entry>()

  /** @throws RangeError where the bytes break off or point outside themselves */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw new RangeError('sector size')
    this.sectorSize = 2 ** shift
    this.fat = this.numbersIn(this.fatSectors())
    this.miniCutoff = this.view.getUint32(56, true)
    this.miniFat = this.numbersIn(this.chain(this.view.getUint32(60, true), this.fat))
    const entries = this.entriesIn(this.joined(this.chain(this.view.getUint32(48, true), this.fat)))
    const root = entries[0]
    if (root?.isRoot !== true) throw new RangeError('no root')
    this.mini = this.joined(this.chain(root.start, this.fat))
    const waiting = [root.child]
    const seen = new Set<number>()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = entries[id]
      if (entry === undefined || seen.has(id)) continue
      seen.add(id)
      this.streams.set(entry.name, entry)
      waiting.push(entry.left, entry.right)
    }
  }

  has(name: string): boolean {
    return this.streams.has(name)
  }

  /** The bytes of a stream. @throws RangeError where there is none of that name */
  stream(name: string): Uint8Array {
    const entry = this.streams.get(name)
    if (!entry?.isStream) throw new RangeError(`no stream ${name}`)
    if (entry.size >= this.miniCutoff) return this.joined(this.chain(entry.start, this.fat)).subarray(0, entry.size)
    const bytes = new Uint8Array(entry.size)
    for (const [i, sector] of this.chain(entry.start, this.miniFat).entries())
      if (i * 64 < entry.size)
        bytes.set(this.mini.subarray(sector * 64, sector * 64 + Math.min(64, entry.size - i * 64)), i * 64)
    return bytes
  }

  private fatSectors(): number[] {
    const count = this.view.getUint32(44, true)
    const sectors: number[] = []
    for (let i = 0; i < 109 && sectors.length < count; i++) sectors.push(this.view.getUint32(76 + 4 * i, true))
    const perSector = this.sectorSize / 4 - 1
    let next = this.view.getUint32(68, true)
    for (
      let left = this.bytes.length / this.sectorSize;
      next < END_OF_CHAIN && sectors.length < count && left > 0;
      left--
    ) {
      const at = this.offset(next)
      for (let i = 0; i < perSector && sectors.length < count; i++) sectors.push(this.view.getUint32(at + 4 * i, true))
      next = this.view.getUint32(at + 4 * perSector, true)
    }
    return sectors.filter((sector) => sector !== NONE)
  }

  private numbersIn(sectors: readonly number[]): number[] {
    return sectors.flatMap((sector) =>
      Array.from({ length: this.sectorSize / 4 }, (_, i) => this.view.getUint32(this.offset(sector) + 4 * i, true)),
    )
  }

  /** The sectors of a stream. A chain that is longer than its table goes in a circle. */
  private chain(start: number, table: readonly number[]): number[] {
    const sectors: number[] = []
    for (let at = start; at < END_OF_CHAIN; at = table[at] ?? NONE) {
      if (sectors.length > table.length) throw new RangeError('chain goes in a circle')
      sectors.push(at)
    }
    return sectors
  }

  private joined(sectors: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(sectors.length * this.sectorSize)
    for (const [i, sector] of sectors.entries()) {
      const at = this.offset(sector)
      bytes.set(this.bytes.subarray(at, at + this.sectorSize), i * this.sectorSize)
    }
    return bytes
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize
  }

  private entriesIn(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer)
    return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, i): Entry => {
      const at = i * ENTRY
      const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2
      return {
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
        isRoot: view.getUint8(at + 66) === 5,
        isStream: view.getUint8(at + 66) === 2,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: Math.min(view.getUint32(at + 120, true), this.bytes.length),
      }
    })
  }
}
