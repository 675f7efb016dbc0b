import WordExtractor from 'word-extractor'
import { FajingError } from '../../errors.js'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'

/**
 * Reads a DOC, and a WPS file that holds one.
 *
 * @throws FajingError file-broken, file-encrypted, format-not-supported, empty-file
 */
export async function readDoc(bytes: Uint8Array): Promise<Text> {
  const document = await extracted(bytes)
  const builder = new TextBuilder()
  // Left on, the filter turns the quotation marks of Chinese into ASCII ones.
  const asWritten = { filterUnicode: false }
  for (const line of document.getBody(asWritten).split('\n')) {
    const cells = line.replace(/\t$/, '')
    builder.add(line.endsWith('\t') && cells.includes('\t') ? 'row' : 'paragraph', cells)
  }
  const beside = [document.getTextboxes(asWritten), document.getFootnotes(asWritten), document.getEndnotes(asWritten)]
  for (const words of beside) builder.add('paragraph', words)
  return builder.build('doc')
}

async function extracted(bytes: Uint8Array): Promise<WordExtractor.Document> {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    // The library says nothing that a person could act on.
    throw new FajingError('file-broken', { format: 'DOC' })
  }
}
