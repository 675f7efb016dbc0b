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

/** Twice the same at two places are two findings. */
export function numbered(fingerprints: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return fingerprints.map((fingerprint) => {
    const nth = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, nth)
    return nth === 1 ? fingerprint : `${fingerprint}-${nth}`
  })
}

/**
 * What findings were called while their wording was part of their name, by what they are called now: decisions from that time name them so. It
 * holds for as long as a message has not been worded anew since.
 */
export function formerFingerprints(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const former = numbered(
    findings.map(({ check, message, ranges }) => hashOf(check, message, ranges.map(({ quote }) => quote).join('|'))),
  )
  return new Map(findings.map(({ fingerprint }, i) => [fingerprint, former[i] ?? fingerprint]))
}

function hashOf(...parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => part.replace(/\s+/g, '')).join('\u0000')).slice(0, 16)
}
