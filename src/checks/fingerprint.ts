import { hash } from 'node:crypto'
import type { Finding } from '../analysis-shape.js'
import type { CodedMessage } from '../messages/coded.js'
import type { Params } from '../messages/say.js'

/** What a finding is named by. */
export interface Named {
  readonly check: string
  readonly message: CodedMessage
  readonly params?: Params | undefined
  /** The words it is about, wherever they stand. */
  readonly quotes: readonly string[]
}

/**
 * Names a finding by its check, by which of the check's messages it says, and by its place: the words it quotes, or where it quotes none what it
 * says of the text. Never by where those words stand or how the message is worded, so that a decision on it outlives a change elsewhere in the
 * text and a better wording.
 */
export function fingerprintOf({ check, message, params = {}, quotes }: Named): string {
  const place = quotes.length > 0 ? quotes : Object.entries(params).sort().flat().map(String)
  return hashOf(check, message.code, ...place)
}

/** Numbers the fingerprints of one text as they come: twice the same at two places are two findings. */
export function numbering(): (fingerprint: string) => string {
  const seen = new Map<string, number>()
  return (fingerprint) => {
    const nth = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, nth)
    return nth === 1 ? fingerprint : `${fingerprint}-${nth}`
  }
}

/**
 * What findings were called while their wording was part of their name, by what they are called now: decisions from that time name them so. It
 * holds for as long as a message has not been worded anew since.
 */
export function formerFingerprints(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const number = numbering()
  return new Map(
    findings.map(({ fingerprint, check, message, ranges }) => [
      fingerprint,
      number(hashOf(check, message, ranges.map(({ quote }) => quote).join('|'))),
    ]),
  )
}

function hashOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\u0000').replace(/\s+/g, '')).slice(0, 16)
}
