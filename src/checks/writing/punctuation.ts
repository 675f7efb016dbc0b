import { matchesOf } from '../../language/matches.js'
import { isHan } from '../../language/normalise.js'
import type { Report, Sentence } from '../../reading/report.js'
import type { Range } from '../../words.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('punctuation', {
  mixed: {
    zh: '全角、半角标点混用：全角 {full} 处，半角 {half} 处。',
    en: 'Full-width ({full}) and half-width ({half}) punctuation are mixed.',
  },
  doubled: { zh: '{count} 处标点重复，如 {marks} 。', en: 'Two marks in a row at {count} places: {marks}.' },
})

/** What a unit can be to its neighbours: bits. */
const WORD = 1
const FULL = 2
const HALF = 4
const PAUSE = 8
const KIND = new Uint8Array(0x10000)
for (const [kind, units] of [
  [WORD, '”》）'],
  [FULL, '，；：？！'],
  [HALF, ',;:?!'],
  [PAUSE, '，、；：。,;:'],
] as const)
  for (const unit of units) KIND[unit.charCodeAt(0)] = (KIND[unit.charCodeAt(0)] ?? 0) | kind

const DOUBLED = /([，、；：,;:])\s?[，、；：。,;:]|。\s?[，、；：。,;:](?!。)/g
/** Fewer slips than this are not worth a line. */
const LEAST_MIXED = 3
const MOST_SHOWN = 8

/** How many marks of a width there are, and where the first of them stand. */
interface Marks {
  count: number
  readonly first: Range[]
}

/** Mixed half- and full-width marks as one line, and marks that stand twice. */
export function punctuation(report: Report): Result[] {
  const body = report.sentences.filter((sentence) => sentence.part !== 'chrome' && sentence.part !== 'signature')
  const full: Marks = { count: 0, first: [] }
  const half: Marks = { count: 0, first: [] }
  const twice: Range[] = []
  for (const sentence of body) if (look(sentence, full, half)) twice.push(...doublesIn(sentence))
  return [...mixed(full, half), ...doubled(report, twice)]
}

/**
 * Collects the full- and half-width marks that follow a word. One pass over the units: a sentence has dozens of them.
 *
 * @returns true where two marks stand so close that one may be doubled
 */
function look({ text, start }: Sentence, full: Marks, half: Marks): boolean {
  let before = 0
  let pause = -3
  let close = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (isHan(unit)) {
      before = WORD
      continue
    }
    const kind = KIND[unit] ?? 0
    if (kind > WORD) {
      if ((kind & FULL) !== 0 && before === WORD) count(full, start + i)
      if ((kind & HALF) !== 0 && before === WORD && text.charAt(i + 1) !== '/') count(half, start + i)
      if ((kind & PAUSE) !== 0) {
        close ||= i - pause <= 2
        pause = i
      }
    }
    before = kind
  }
  return close
}

/** Counts a mark with the word before it. */
function count(marks: Marks, at: number): void {
  if (marks.count++ < MOST_SHOWN) marks.first.push({ start: at - 1, end: at + 1 })
}

function doublesIn({ text, start }: Sentence): Range[] {
  return matchesOf(DOUBLED, text).map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }))
}

function mixed(full: Marks, half: Marks): Result[] {
  const fewer = full.count < half.count ? full : half
  if (fewer.count < LEAST_MIXED) return []
  return [
    {
      status: 'fail',
      severity: 'info',
      message: MESSAGES.mixed,
      params: { full: full.count, half: half.count },
      ranges: fewer.first,
    },
  ]
}

function doubled(report: Report, ranges: readonly Range[]): Result[] {
  const [first] = ranges
  if (first === undefined) return []
  return [
    {
      status: 'fail',
      severity: 'info',
      message: MESSAGES.doubled,
      params: { count: ranges.length, marks: report.text.slice(first.start, first.end) },
      ranges: ranges.slice(0, MOST_SHOWN),
    },
  ]
}
