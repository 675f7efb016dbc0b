import { NOTES, type Gravity, type NoteCode } from '../messages/doctor.js'
import { say, type Params } from '../messages/say.js'

/** One thing that was looked at. `message` is Chinese. */
export interface Note {
  readonly code: NoteCode
  readonly gravity: Gravity
  readonly message: string
  readonly params: Params
}

export function note(code: NoteCode, params: Params = {}): Note {
  return { code, gravity: NOTES[code].gravity, message: say(NOTES[code], params), params }
}

/** The words of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error
    ? error.message || String((error as NodeJS.ErrnoException).code ?? error.name)
    : String(error)
}
