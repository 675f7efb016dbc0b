import type { WordFile } from './word-file.js'

/** Properties of a stretch of the main stream: of paragraphs with their style, or of characters. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly style: number
  /** Property changes ("sprms"), undecoded. */
  readonly changes: DataView
}

/** Sprms of [MS-DOC] that are looked at. */
export const SPRM = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  outline: 0x2640,
} as const

const PAGE = 512
const EMPTY = new DataView(new ArrayBuffer(0))

/** All runs of one kind, in the order of the main stream. */
export function runsOf(file: WordFile, kind: 'paragraphs' | 'characters'): Run[] {
  const bins = file.part(kind === 'paragraphs' ? 'plcfBtePapx' : 'plcfBteChpx')
  const count = Math.floor((bins.byteLength - 4) / 8)
  const runs: Run[] = []
  for (let i = 0; i < count; i++) {
    const page = (bins.getUint32(4 * (count + 1) + 4 * i, true) & 0x3fffff) * PAGE
    const size = file.main.getUint8(page + PAGE - 1)
    for (let j = 0; j < size; j++) {
      const start = file.main.getUint32(page + 4 * j, true)
      const end = file.main.getUint32(page + 4 * (j + 1), true)
      runs.push({
        start,
        end,
        ...(kind === 'paragraphs' ? ofParagraph(file, page, size, j) : ofCharacters(file, page, size, j)),
      })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

function ofParagraph(file: WordFile, page: number, size: number, j: number): Pick<Run, 'style' | 'changes'> {
  const offset = file.main.getUint8(page + 4 * (size + 1) + 13 * j) * 2
  if (offset === 0) return { style: 0, changes: EMPTY }
  const words = file.main.getUint8(page + offset)
  const [start, length] =
    words === 0 ? [page + offset + 2, file.main.getUint8(page + offset + 1) * 2] : [page + offset + 1, words * 2 - 1]
  if (length < 2) return { style: 0, changes: EMPTY }
  return { style: file.main.getUint16(start, true), changes: slice(file.main, start + 2, length - 2) }
}

function ofCharacters(file: WordFile, page: number, size: number, j: number): Pick<Run, 'style' | 'changes'> {
  const offset = file.main.getUint8(page + 4 * (size + 1) + j) * 2
  const changes = offset === 0 ? EMPTY : slice(file.main, page + offset + 1, file.main.getUint8(page + offset))
  return { style: 0, changes }
}

function slice(view: DataView, start: number, length: number): DataView {
  return new DataView(view.buffer, view.byteOffset + start, length)
}

/** The value that the changes give to a property of one or two bytes, the last one winning; undefined where they say nothing. */
export function valueOf(changes: DataView, wanted: number): number | undefined {
  let value: number | undefined
  for (let at = 0; at + 2 < changes.byteLength;) {
    const sprm = changes.getUint16(at, true)
    at += 2
    const size = sizeOf(sprm, changes, at)
    if (sprm === wanted && at + size <= changes.byteLength)
      value = size === 1 ? changes.getUint8(at) : size === 2 ? changes.getInt16(at, true) : value
    at += size
  }
  return value
}

/** Bytes of a sprm's operand: its three highest bits tell. */
function sizeOf(sprm: number, changes: DataView, at: number): number {
  switch (sprm >> 13) {
    case 0:
    case 1:
      return 1
    case 3:
      return 4
    case 7:
      return 3
    case 6:
      return sprm === 0xd608 ? changes.getUint16(at, true) + 1 : changes.getUint8(at) + 1
    default:
      return 2
  }
}

/** The run in which an offset of the main stream lies. */
export function runAt(runs: readonly Run[], fc: number): Run | undefined {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) <= fc) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run !== undefined && run.start <= fc ? run : undefined
}
