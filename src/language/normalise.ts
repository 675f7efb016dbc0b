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

/** The half-width form of each UTF-16 unit. */
const HALF = new Uint16Array(0x10000)
for (let code = 0; code < HALF.length; code++) HALF[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
for (const [full, half] of Object.entries(SAME_LENGTH)) HALF[full.charCodeAt(0)] = half.charCodeAt(0)

/** Half-width view of the same length: full-width letters, digits and marks become their half-width forms. */
export function halfWidth(text: string): string {
  let half = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const other = HALF[code] ?? code
    if (other === code) continue
    half += text.slice(from, i) + String.fromCharCode(other)
    from = i + 1
  }
  return from === 0 ? text : half + text.slice(from)
}

/** A view without white space and quotation marks; `at[i]` is the position in the text of the view's unit `i`, and `at[view.length]` the text's length. */
export interface Squeezed {
  readonly view: string
  readonly at: Int32Array
}

/** White space, quotation marks and title marks in their half-width forms. */
const LEFT_OUT =
  '\t\n\v\f\r \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff"\'《》<>'
/** 1 for units that are left out of a squeezed view. */
const DROPPED = new Uint8Array(0x10000)
for (const mark of LEFT_OUT) DROPPED[mark.charCodeAt(0)] = 1
for (let code = 0; code < HALF.length; code++) DROPPED[code] = DROPPED[HALF[code] ?? 0] ?? 0

/** Squeezes a text for term matching, so that 双随机、一公开 is found in “双随机”、一公开 and across a line break. */
export function squeeze(text: string): Squeezed {
  const at = new Int32Array(text.length + 1)
  let view = ''
  let length = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const other = HALF[code] ?? code
    const dropped = DROPPED[code] === 1
    if (!dropped) at[length++] = i
    if (!dropped && other === code) continue
    view += text.slice(from, i)
    if (!dropped) view += String.fromCharCode(other)
    from = i + 1
  }
  view += text.slice(from)
  at[length] = text.length
  return { view, at: at.subarray(0, length + 1) }
}
