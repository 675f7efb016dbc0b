import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data file as it lies on the disk. */
export interface ModelFile {
  /** Path below `models/`, with slashes. */
  readonly file: string
  readonly content: string
}

/** Files of a room of `models/` whose names end so, in the order of their names. */
export function modelFiles(folder: string, room: string, ending: string): ModelFile[] {
  return readdirSync(join(folder, room))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ file: `${room}/${name}`, content: readFileSync(join(folder, room, name), 'utf8') }))
}
