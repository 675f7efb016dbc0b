const COMMON = [' ', '\n', '1', 'a', '一', '的', '，', '。', '（', '“']
/** More would make the test slow and find nothing new. */
const MOST = 16

/** Short texts that a pattern may choke on when they are repeated: each character that stands in it, and its own characters in a row. */
export function hostileUnits(source: string): string[] {
  const plain = source
    .replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\p\{[^}]*\}/g, '一')
    .replace(/\\[dw]/g, '1')
    .replace(/\\s/g, ' ')
    .replace(/\\[bBDSWnrt]/g, '')
    .replace(/\(\?(?:[:=!]|<[=!]|<\w+>)/g, '')
    .replace(/\{[\d,]*\}/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/[[\]()|?*+^$]/g, '')
  const characters = [...new Set([...plain, ...COMMON])].slice(0, MOST)
  return plain.length > 1 ? [...characters, plain, `${plain.slice(0, -1)} `] : characters
}
