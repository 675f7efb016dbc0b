const DIGITS = [...'〇一二三四五六七八九']
const UNITS = ['', '十', '百', '千']

/** A whole number from 1 to 9999 as it is counted in Chinese: 十, 十一, 二十, 一百零五. */
function counted(n: number): string {
  const digits = [...String(n)].map(Number)
  const words = digits
    .map((digit, i) => (digit === 0 ? '零' : (DIGITS[digit] ?? '') + (UNITS[digits.length - 1 - i] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return words.replace(/^一十/, '十')
}

function roman(n: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = n
  let letters = ''
  for (const [value, mark] of steps)
    while (rest >= value) {
      letters += mark
      rest -= value
    }
  return letters
}

/** Word goes A … Z, AA, BB …: the letter repeats. */
function letter(n: number): string {
  return String.fromCharCode(0x41 + ((n - 1) % 26)).repeat(Math.min(20, Math.ceil(n / 26)))
}

function digitByDigit(n: number): string {
  return [...String(n)].map((digit) => DIGITS[Number(digit)] ?? digit).join('')
}

/** The n-th of a row of marks; beyond its end, the plain number. */
function mark(first: number, count: number) {
  return (n: number): string => (n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n))
}

function enclosed(n: number): string {
  if (n <= 20) return mark(0x2460, 20)(n)
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21)
  return n <= 50 ? String.fromCodePoint(0x32b1 + n - 36) : String(n)
}

function cycle(marks: string) {
  const all = [...marks]
  return (n: number): string => all[(n - 1) % all.length] ?? String(n)
}

const LEGAL: Readonly<Record<string, string>> = {
  ...zip('一二三四五六七八九', '壹贰叁肆伍陆柒捌玖'),
  ...zip('十百千', '拾佰仟'),
}

function zip(keys: string, values: string): Record<string, string> {
  return Object.fromEntries([...keys].map((key, i) => [key, [...values][i] ?? key]))
}

function legal(n: number): string {
  return [...(n < 20 && n >= 10 ? `一${counted(n)}` : counted(n))].map((c) => LEGAL[c] ?? c).join('')
}

/** Number formats of OOXML (ST_NumberFormat) that East Asian documents use. Unknown ones are written as decimals. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalEnclosedCircle: enclosed,
  decimalEnclosedCircleChinese: enclosed,
  decimalEnclosedParen: mark(0x2474, 20),
  decimalEnclosedFullstop: mark(0x2488, 20),
  ideographEnclosedCircle: mark(0x3280, 10),
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  koreanCounting: counted,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
}

/** Writes a number of a list as Word shows it. @param format a name of ST_NumberFormat */
export function writeNumber(n: number, format: string): string {
  if (n < 1 || n > 9999) return String(n)
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  return (write ?? String)(n)
}
