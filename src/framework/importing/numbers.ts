const DIGITS = '一二三四五六七八九'
/** A number as it stands before a title: 一、 （二） 3. 4.1 A5 第六条 */
const LEADING =
  /^(?:第?([一二三四五六七八九十]{1,3})(?:[、.．章条节]|部分)|[（(]([一二三四五六七八九十\d]{1,3})[）)]|(\d{1,3}(?:[.．-]\d{1,3})*)[、.．\s]?(?=\D))\s*/

/** A title without the number before it. */
export function splitNumber(title: string): { number: string; title: string } {
  const found = LEADING.exec(title)
  const rest = title.slice(found?.[0].length ?? 0).trim()
  if (found === null || rest.length < 2) return { number: '', title }
  return { number: found[1] ?? found[2] ?? found[3] ?? '', title: rest }
}

/** A number in the form of a framework (3 or 3.2), or null: （三） is 3, 3-2 and ３．２ are 3.2, A3 is 3. */
export function plainNumber(written: string): string | null {
  const half = written.normalize('NFKC').replace(/^第|[章条节项、\s()]|部分/g, '')
  const chinese = /^[一二三四五六七八九十]{1,3}$/.test(half) ? String(chineseNumber(half)) : half
  const dotted = chinese
    .replace(/^[A-Za-z]+/, '')
    .replace(/[-—_/]/g, '.')
    .replace(/\.$/, '')
  return /^\d+(?:\.\d+)*$/.test(dotted) ? dotted.split('.').map(Number).join('.') : null
}

/** 一 to 九十九. */
function chineseNumber(digits: string): number {
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['', digits]
  const value = (digit: string) => DIGITS.indexOf(digit) + 1
  return digits.includes('十') ? (tens === '' ? 1 : value(tens)) * 10 + value(ones) : value(ones)
}
