import { FajingError } from '../errors.js'
import type { ErrorCode } from '../messages/errors.js'
import type { Params } from '../messages/say.js'
import { chooseParser } from './parsers.js'
import type { Text } from './text.js'

/** What a thread answers. An error loses its class on the way between threads, so its code and parameters travel as plain values. */
export type Outcome =
  { readonly text: Text } | { readonly refused: { readonly code: ErrorCode; readonly params: Params } }

/** Reads a source where it stands, in this thread. Whatever a parser stumbles over in foreign bytes, the person is told that the file is broken. */
export async function parseHere(bytes: Uint8Array): Promise<Outcome> {
  const parser = chooseParser(bytes)
  try {
    return { text: await parser.parse(bytes) }
  } catch (error) {
    if (error instanceof FajingError) return { refused: { code: error.code, params: error.params } }
    return { refused: { code: 'file-broken', params: { format: parser.format.toUpperCase() } } }
  }
}

/** @throws FajingError where the outcome is a refusal */
export function textOfOutcome(outcome: Outcome): Text {
  if ('text' in outcome) return outcome.text
  throw new FajingError(outcome.refused.code, outcome.refused.params)
}
