import type { Message } from './say.js'

/** A message with a name that stays when its words are changed. */
export interface CodedMessage extends Message {
  readonly code: string
}

/** Names each message after where it is told and its key: `sums.differs`. A name MUST NOT change: decisions of people hang on it. */
export function coded<K extends string>(
  where: string,
  messages: Readonly<Record<K, Message>>,
): Readonly<Record<K, CodedMessage>> {
  const entries = Object.entries<Message>(messages).map(([key, words]) => [key, { ...words, code: `${where}.${key}` }])
  return Object.fromEntries(entries) as Record<K, CodedMessage>
}
