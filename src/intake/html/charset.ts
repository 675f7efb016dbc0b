import { decode } from '../plain/encoding.js'

/**
 * Decodes a page. What its bytes show is believed before what it says: a browser saves pages as UTF-8 and leaves `charset=gb2312` standing.
 *
 * @throws FajingError not-text, encoding-unknown
 */
export function decodePage(bytes: Uint8Array): string {
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(
    Buffer.from(bytes.subarray(0, 4096)).toString('latin1'),
  )?.[1]
  const other = declared !== undefined && !/^(?:utf|gb|unicode)/i.test(declared) && !isUtf8(bytes)
  return (other ? decodeAs(bytes, declared) : undefined) ?? decode(bytes).text
}

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder().decode(bytes).includes('\ufffd')
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch (error) {
    // The platform says "no such encoding" by throwing; the bytes then speak for themselves.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
