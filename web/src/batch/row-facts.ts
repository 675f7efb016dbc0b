import { REQUIRED_PARTS, type RequiredPart } from '../../../src/words.js'
import type { MatrixRow } from '../service/batches.js'

export function isLate({ timeliness }: MatrixRow): boolean {
  return timeliness === 'fail'
}

export function isIncomplete(row: MatrixRow): boolean {
  return partsThatAre(row, 'absent').length > 0
}

export function partsThatAre({ parts }: MatrixRow, status: 'absent' | 'uncertain'): RequiredPart[] {
  return REQUIRED_PARTS.filter((part) => parts[part] === status)
}

/** What people call a row: its place, else its issuer or title. */
export function nameOf({ place, issuer, title }: MatrixRow): string | null {
  return place ?? issuer ?? title
}
