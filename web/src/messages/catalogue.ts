import type { Message } from '../../../src/messages/say.js'

/** Messages by their names, each in both languages; a name that is not there does not compile. */
export const catalogue = <K extends string>(messages: Readonly<Record<K, Message>>) => messages
