import { note, type Note } from './note.js'

/** As `engines` in package.json says. */
const LEAST = [20, 19, 0] as const

/** @param version `20.19.4` */
export function examineNode(version: string): Note {
  return isAtLeast(version, LEAST)
    ? note('node-fine', { version })
    : note('node-too-old', { version, least: LEAST.join('.') })
}

/** Whether a version, numbers with full stops between them, is not below another. */
export function isAtLeast(version: string, least: readonly number[]): boolean {
  const numbers = version.split('.').map(Number)
  const at = least.findIndex((number, i) => (numbers[i] ?? 0) !== number)
  return at === -1 || (numbers[at] ?? 0) > (least[at] ?? 0)
}
