import { note, type Note } from './note.js'

/** No clock that goes right can be before the work on this version. */
const MADE = new Date('2026-01-01')
/** Seconds between two machines that matter to nobody. */
const TOLERATED = 5

/** Looks whether the clock was ever set. */
export function examineClock(now: Date): Note[] {
  return now < MADE ? [note('clock-wrong', { now: now.toISOString() })] : []
}

/** Compares the clock with another machine's, asked between the two moments. */
export function compareClocks(other: string, theirs: Date, before: Date, after: Date): Note {
  const ours = (before.getTime() + after.getTime()) / 2
  const seconds = Math.round(Math.abs(theirs.getTime() - ours) / 100) / 10
  return note(seconds > TOLERATED ? 'clock-differs' : 'clock-fine', { with: other, seconds })
}
