import type { Language } from './say.js'

/** `2025-02-27`, or a moment that begins so, as offices write it: 2025年2月27日. In English it stays as it is. */
export function dateWords(iso: string, language: Language = 'zh'): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${day}日` : iso.slice(0, 10)
}
