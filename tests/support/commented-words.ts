import { strFromU8, unzipSync } from 'fflate'
import { childrenOf, readXml, textOf, type XmlElement } from '../../src/intake/package/xml.js'

/** What each comment of a DOCX says, and the words between its marks, read from the package as a word processor would. */
export function commentedWords(bytes: Uint8Array): { says: string; words: string }[] {
  const parts = unzipSync(bytes)
  const root = (name: string) => childrenOf(readXml(parts[name] ?? new Uint8Array(), 'DOCX'))[0]
  const open = new Set<string>()
  const words = new Map<string, string>()
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      const id = child.attributes.get('w:id') ?? ''
      if (child.name === 'w:commentRangeStart') open.add(id)
      else if (child.name === 'w:commentRangeEnd') open.delete(id)
      else if (child.name === 'w:t') for (const each of open) words.set(each, (words.get(each) ?? '') + textOf(child))
      else walk(child)
    }
  }
  const document = root('word/document.xml')
  if (document !== undefined) walk(document)
  return childrenOf(root('word/comments.xml'), 'w:comment').map((comment) => ({
    says: textOf(comment),
    words: words.get(comment.attributes.get('w:id') ?? '') ?? '',
  }))
}

/** One part of a package as text. */
export function partText(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}
