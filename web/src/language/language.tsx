import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { dateWords } from '../../../src/messages/dates.js'
import { say, type Language, type Message, type Params } from '../../../src/messages/say.js'

const KEPT_AS = 'fajing.language'

interface Spoken {
  readonly language: Language
  readonly say: (message: Message, params?: Params) => string
  readonly change: (language: Language) => void
}

const Context = createContext<Spoken | null>(null)

/** Gives everything below it the language that the reader chose; Chinese until somebody chooses. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh'))
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const change = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT_AS, chosen)
    setLanguage(chosen)
  }, [])
  const spoken = useMemo<Spoken>(
    () => ({ language, change, say: (message, params) => say(message, params, language) }),
    [language, change],
  )
  return <Context value={spoken}>{children}</Context>
}

export function useLanguage(): Spoken {
  const spoken = use(Context)
  if (spoken === null) throw new Error('no LanguageProvider above this component')
  return spoken
}

/** A moment as offices write it, in the reader's own time: 2025年2月27日 15:04. */
export function momentWords(iso: string, language: Language): string {
  const moment = new Date(iso)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${dateWords(day, language)} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
