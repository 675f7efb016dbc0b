/** Languages that people read. Chinese first; English second. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export type Message = Readonly<Record<Language, string>>
export type Params = Readonly<Record<string, string | number>>

/** Fills the `{name}` places of a message. A place without a value stays visible, so that a test sees it. */
export function say(message: Message, params: Params = {}, language: Language = 'zh'): string {
  return message[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : String(value)
  })
}
