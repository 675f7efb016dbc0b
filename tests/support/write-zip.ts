import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  /** What the directory claims, where it lies. */
  readonly claimedSize?: number
  /** Where the directory says it begins, where it lies: the name of another file, whose bytes are then both's, or a place in the archive. */
  readonly claimedPlace?: string | number
  /** The mode of a file of Unix, with its type: 0o120777 is a symbolic link to what stands in its bytes. */
  readonly mode?: number
}

/** The system that made the archive, as APPNOTE 4.4.2 numbers them. */
const UNIX = '\u0003'

/** Writes a ZIP in memory, for documents that no word processor would write. Names given as bytes carry no UTF-8 flag. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  const places = new Map<string | Uint8Array, number>()
  let offset = 0
  for (const file of files) {
    const content = Buffer.from(file.bytes)
    const packed = deflateRawSync(content)
    const name = Buffer.from(file.name)
    const flags = typeof file.name === 'string' ? 0x800 : 0
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(0x58210000, 6)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(file.claimedSize ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004'), common, name, packed)
    places.set(file.name, offset)
    const claimed = file.claimedPlace ?? file.name
    const place = Buffer.alloc(14)
    place.writeUInt32LE((file.mode ?? 0) * 0x10000, 6)
    place.writeUInt32LE(typeof claimed === 'number' ? claimed : (places.get(claimed) ?? offset), 10)
    directory.push(Buffer.from(`PK\u0001\u0002\u0014${file.mode === undefined ? '\u0000' : UNIX}`), common, place, name)
    offset += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, listed, end])
}
