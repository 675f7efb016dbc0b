/** One step of an RTF file. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\f3`: a word and its number. `\*` comes as the word `*`. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** A byte of the text, in the code page of its font. */
  | { readonly kind: 'byte'; readonly byte: number }

const LETTER = /[a-z]/i

/** Cuts an RTF file into tokens. @param source the file, one character a byte */
export function* tokensOf(source: string): Generator<Token> {
  const word = /([a-z]{1,32})(-?\d{1,10})? ?/iy
  for (let at = 0; at < source.length; at++) {
    const mark = source[at] ?? ''
    if (mark === '{') yield { kind: 'open' }
    else if (mark === '}') yield { kind: 'close' }
    else if (mark !== '\\') {
      if (mark !== '\r' && mark !== '\n') yield { kind: 'byte', byte: mark.charCodeAt(0) }
    } else {
      const next = source[at + 1] ?? ''
      if (next === "'") {
        const byte = Number.parseInt(source.slice(at + 2, at + 4), 16)
        if (Number.isInteger(byte)) yield { kind: 'byte', byte }
        at += 3
      } else if (LETTER.test(next)) {
        word.lastIndex = at + 1
        const [whole = next, name = next, value] = word.exec(source) ?? []
        at += whole.length
        const number = value === undefined ? undefined : Number(value)
        if (name === 'bin') at += Math.max(0, number ?? 0)
        else yield { kind: 'word', word: name, value: number }
      } else {
        at += 1
        if (/[\\{}]/.test(next)) yield { kind: 'byte', byte: next.charCodeAt(0) }
        else yield { kind: 'word', word: SYMBOLS[next] ?? '', value: undefined }
      }
    }
  }
}

/** Control symbols by the words that mean the same. */
const SYMBOLS: Readonly<Record<string, string>> = { '*': '*', '~': 'nbsp', _: 'hyphen', '\n': 'par', '\r': 'par' }
