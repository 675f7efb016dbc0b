/**
 * Normalised views of a text. The text itself stays as it was written; views are only ever looked at, and their positions map back.
 */

const SAME_LENGTH: Readonly<Record<string, string>> = {
  '　': ' ',
  '\u00a0': ' ',
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '．': '.',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '﹑': '、',
  '｡': '。',
  '､': '、',
  '—': '-',
  '－': '-',
  '–': '-',
  '〈': '<',
  '〉': '>',
  '○': '〇',
}

/** Half-width view of the same length: full-width letters, digits and marks become their half-width forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\u00a0\u2013\u2014\u2018\u2019\u201c-\u201e\u25cb\u3000-\u300d\ufe51\uff01-\uff64]/g, (c) => {
    const known = SAME_LENGTH[c]
    if (known !== undefined) return known
    const code = c.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : c
  })
}

/** A view without white space and quotation marks; `at[i]` is the position in the text of the view's unit `i`, and `at[view.length]` the text's length. */
export interface Squeezed {
  readonly view: string
  readonly at: Int32Array
}

const DROPPED = /[\s"'《》<>]/

/** Squeezes a text for term matching, so that 双随机、一公开 is found in “双随机”、一公开 and across a line break. */
export function squeeze(text: string): Squeezed {
  const half = halfWidth(text)
  const at = new Int32Array(text.length + 1)
  let view = ''
  for (let i = 0; i < half.length; i++) {
    const c = half.charAt(i)
    if (DROPPED.test(c)) continue
    at[view.length] = i
    view += c
  }
  at[view.length] = text.length
  return { view, at: at.subarray(0, view.length + 1) }
}
