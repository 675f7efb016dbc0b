import type { Language } from '../../../src/messages/say.js'
import { fetchAnswer } from './client.js'

/**
 * Saves a file that the service writes. A plain link could not carry the key.
 *
 * @throws Refusal
 */
export async function save(path: string, language: Language): Promise<void> {
  const response = await fetchAnswer(path, language)
  const named = /filename\*=UTF-8''([^;]+)|filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
  const name = named?.[1] === undefined ? named?.[2] : decodeURIComponent(named[1])
  saveAs(await response.blob(), name ?? 'fajing')
}

export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
