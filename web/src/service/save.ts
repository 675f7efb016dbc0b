import type { Language } from '../../../src/messages/say.js'
import { fetchAnswer } from './client.js'

/**
 * Saves a file that the service writes. A plain link could not carry the key.
 *
 * @throws Refusal
 */
export async function save(path: string, language: Language): Promise<void> {
  const response = await fetchAnswer(path, language)
  const header = response.headers.get('content-disposition') ?? ''
  // The plain name stands first and has lost what is not ASCII.
  const whole = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1]
  const name = whole === undefined ? /filename="([^"]+)"/.exec(header)?.[1] : decodeURIComponent(whole)
  saveAs(await response.blob(), name ?? 'fajing')
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
