import type { Report } from '../../reading/report.js'
import type { Range } from '../../words.js'
import type { Result } from '../check.js'

const MESSAGES = {
  mixed: {
    zh: '全角、半角标点混用：全角 {full} 处，半角 {half} 处。',
    en: 'Full-width ({full}) and half-width ({half}) punctuation are mixed.',
  },
  doubled: { zh: '{count} 处标点重复，如 {marks} 。', en: 'Two marks in a row at {count} places: {marks}.' },
} as const

const FULL = /[\u4e00-\u9fff”》）][，；：？！]/g
const HALF = /[\u4e00-\u9fff”》）][,;:?!](?!\/)/g
const DOUBLED = /([，、；：,;:])\s?[，、；：。,;:]|。\s?[，、；：。,;:](?!。)/g
/** Fewer slips than this are not worth a line. */
const LEAST_MIXED = 3
const MOST_SHOWN = 8

/** Mixed half- and full-width marks as one line, and marks that stand twice. */
export function punctuation(report: Report): Result[] {
  const body = report.sentences.filter((sentence) => sentence.part !== 'chrome' && sentence.part !== 'signature')
  const find = (form: RegExp) =>
    body.flatMap((sentence) =>
      [...sentence.text.matchAll(form)].map((found) => ({
        start: sentence.start + found.index,
        end: sentence.start + found.index + found[0].length,
      })),
    )
  const full = find(FULL)
  const half = find(HALF)
  return [...mixed(full, half), ...doubled(report, find(DOUBLED))]
}

function mixed(full: readonly Range[], half: readonly Range[]): Result[] {
  const fewer = full.length < half.length ? full : half
  if (fewer.length < LEAST_MIXED) return []
  return [
    {
      status: 'fail',
      severity: 'info',
      message: MESSAGES.mixed,
      params: { full: full.length, half: half.length },
      ranges: fewer.slice(0, MOST_SHOWN),
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
