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

/** True for the characters that most of any text consists of. They are the same in every view and are not looked up: what they take of a table pushes other things out of the cache. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}

/** The half-width form of each UTF-16 unit. */
const HALF = new Uint16Array(0x10000)
for (let code = 0; code < HALF.length; code++) HALF[code] = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
for (const [full, half] of Object.entries(SAME_LENGTH)) HALF[full.charCodeAt(0)] = half.charCodeAt(0)

/** The same, but quotation marks that open or close stay what they are. */
const DIRECTED = HALF.slice()
for (const [marks, direction] of [
  ['“„「', '“'],
  ['”」', '”'],
] as const)
  for (const mark of marks) DIRECTED[mark.charCodeAt(0)] = direction.charCodeAt(0)

/** The units of the view that is being written, and the same memory as bytes. */
let units = new Uint16Array(0x1000)
let bytes = Buffer.from(units.buffer)

function makeRoom(length: number): void {
  if (length <= units.length) return
  units = new Uint16Array(2 * length)
  bytes = Buffer.from(units.buffer)
}

/** What was written so far: read from memory, for joining a view from pieces takes twice as long. Bytes of a unit stand lower first wherever Node runs. */
function written(length: number): string {
  return bytes.toString('utf16le', 0, 2 * length)
}

/** Half-width view of the same length: full-width letters, digits and marks become their half-width forms. */
export function halfWidth(text: string): string {
  return viewOf(text, HALF)
}

/** Half-width view of the same length in which quotation marks keep their direction; only those that have none are `"`. */
export function directedView(text: string): string {
  return viewOf(text, DIRECTED)
}

function viewOf(text: string, forms: Uint16Array): string {
  makeRoom(text.length)
  let changed = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const half = isHan(code) ? code : (forms[code] ?? code)
    units[i] = half
    changed |= half ^ code
  }
  return changed === 0 ? text : written(text.length)
}

/** Half-width views of several texts, one behind the other. */
export interface HalfUnits {
  readonly half: string
  /** The same as UTF-16 units. */
  readonly units: Uint16Array
}

export function halfUnits(texts: readonly string[]): HalfUnits {
  const half = halfWidth(texts.join(''))
  // The view was just written there, whether anything changed or not.
  return { half, units: units.slice(0, half.length) }
}

/** A view without white space and quotation marks; `at[i]` is the position in the text of the view's unit `i`, and `at[view.length]` the text's length. */
export interface Squeezed {
  readonly view: string
  readonly at: Int32Array
}

/** The same as UTF-16 units, which are quicker to walk along than a string. */
export interface SqueezedUnits {
  readonly units: Uint16Array
  readonly at: Int32Array
}

/** White space, quotation marks and title marks in their half-width forms, and what nobody sees. */
const LEFT_OUT =
  '\0\t\n\v\f\r \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\ufeff"\'《》<>'
const IS_LEFT_OUT = new Uint8Array(0x10000)
for (const mark of LEFT_OUT) IS_LEFT_OUT[mark.charCodeAt(0)] = 1
/** The half-width form of each unit, 0 for those that are left out of a squeezed view. */
const SQUEEZED = HALF.map((half) => (IS_LEFT_OUT[half] === 1 ? 0 : half))

/** What a unit becomes in a squeezed view, 0 where it is left out. */
export function squeezedUnit(unit: number): number {
  return isHan(unit) ? unit : (SQUEEZED[unit] ?? 0)
}

/** Squeezes a text for term matching, so that 双随机、一公开 is found in “双随机”、一公开 and across a line break. */
export function squeeze(text: string): Squeezed {
  makeRoom(text.length)
  const at = new Int32Array(text.length + 1)
  const length = squeezeInto(units, at, text)
  return { view: written(length), at: at.subarray(0, length + 1) }
}

/** The view alone. What is squeezed already, as most names and terms are, is that itself. */
export function squeezedView(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0 || squeezedUnit(unit) !== unit) return squeeze(text).view
  }
  return text
}

export function squeezeUnits(text: string): SqueezedUnits {
  const left = new Uint16Array(text.length)
  const at = new Int32Array(text.length + 1)
  const length = squeezeInto(left, at, text)
  return { units: left.subarray(0, length), at: at.subarray(0, length + 1) }
}

/** @returns how many units are left */
function squeezeInto(left: Uint16Array, at: Int32Array, text: string): number {
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const unit = squeezedUnit(text.charCodeAt(i))
    if (unit === 0) continue
    left[length] = unit
    at[length++] = i
  }
  at[length] = text.length
  return length
}
