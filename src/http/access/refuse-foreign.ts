import { admitted } from '../../access/admitted.js'
import { isEverywhere, type Scope } from '../../access/scope.js'
import { FajingError } from '../../errors.js'
import { readSource } from '../../intake/read-source.js'
import type { Kit } from '../../kit.js'
import { readReport } from '../../reading/read-report.js'
import type { Incoming } from '../../store/accept-report.js'
import type { CallerFacts } from '../../words.js'

/**
 * Refuses a report of another place before anything is kept of it. What cannot be read is let through: its own error says more.
 *
 * @throws FajingError report-outside-scope
 */
export async function refuseForeign(incoming: Incoming, facts: CallerFacts, kit: Kit, scope: Scope): Promise<void> {
  if (isEverywhere(scope)) return
  const text = 'text' in incoming ? incoming.text : await readOrNot(incoming.bytes)
  if (text === undefined) return
  const { place, division } = readReport(text, facts, kit.divisions)
  admitted({ place: place.value, division: division.value }, kit.divisions, scope)
}

async function readOrNot(bytes: Uint8Array) {
  try {
    return await readSource(bytes)
  } catch (error) {
    if (error instanceof FajingError) return undefined
    throw error
  }
}
