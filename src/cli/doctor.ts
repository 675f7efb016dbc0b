import { examine } from '../doctor/examine.js'
import type { Note } from '../doctor/note.js'
import { DOCTOR_WORDS as WORDS, GRAVITY_NAMES } from '../messages/doctor.js'
import { say } from '../messages/say.js'

/**
 * `fajing doctor`: prints what was found.
 *
 * @returns exit code: 0 nothing grave, 2 something must be mended
 */
export async function doctor(env: NodeJS.ProcessEnv, { format }: { format: string }): Promise<0 | 2> {
  const notes: Note[] = []
  for await (const note of examine(env)) {
    notes.push(note)
    // A large store takes a while to verify: what is known is said at once.
    if (format === 'text') process.stdout.write(`[${say(GRAVITY_NAMES[note.gravity])}] ${note.message}\n`)
  }
  const grave = notes.filter(({ gravity }) => gravity === 'grave').length
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({ schema: 'fajing.doctor/1', sound: grave === 0, notes })}\n`)
  else process.stdout.write(`${grave === 0 ? say(WORDS.sound) : say(WORDS.notSound, { count: grave })}\n`)
  return grave === 0 ? 0 : 2
}
