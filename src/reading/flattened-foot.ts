import { dateIn } from './dates.js'

/** Longest signing body and date, in units. */
const LONGEST_SIGNATURE = 60

/** Where signing body, date and the page's foot begin after the last sentence of a flattened report: ascending positions, or none. */
export function splitPageFoot(half: string): number[] {
  const last = Math.max(half.lastIndexOf('。'), half.lastIndexOf('!'), half.lastIndexOf(';'))
  const tail = half.slice(last + 1)
  if (tail.trim() === '' || last < half.length / 2) return []
  const start = last + 1
  const date = dateIn(tail)
  if (date === null || date.index > LONGEST_SIGNATURE) return tail.trim().length < 400 ? [start] : []
  const body = tail.slice(0, date.index).trim()
  const cuts = body === '' ? [start] : [start, start + date.index]
  const after = start + date.index + date.length
  return tail.slice(date.index + date.length).trim() === '' ? cuts : [...cuts, after]
}
