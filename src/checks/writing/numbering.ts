import { matchesOf } from '../../language/matches.js'
import { gather } from '../../gather.js'
import { chineseNumber } from '../../language/numerals.js'
import type { Report } from '../../reading/report.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('numbering', {
  repeats: { zh: '序号“{mark}”重复。', en: 'The number “{mark}” is used twice.' },
  skips: { zh: '序号从“{before}”跳到“{mark}”。', en: 'The numbering skips from “{before}” to “{mark}”.' },
  back: { zh: '序号“{mark}”接在“{before}”之后，顺序有误。', en: 'The number “{mark}” follows “{before}”.' },
})

interface Numbered {
  readonly depth: number
  /** 一、 and 第一部分 are counted apart. */
  readonly form: string
  readonly ordinal: number
  readonly mark: string
  readonly start: number
}

/** Numbers of headings and of items (一是…) that skip or repeat. Arabic numbers may begin anew or run on across sections. */
export function numbering(report: Report): Result[] {
  return [...judge(headings(report)), ...gather(report.paragraphs, (paragraph) => judge(items(report, paragraph)))]
}

function headings(report: Report): Numbered[] {
  const numbered = report.sentences.filter(({ marker }) => marker !== null && marker.depth <= 4)
  return gather(numbered, (sentence) => {
    const { marker } = sentence
    if (marker === null || sentence.part === 'chrome' || sentence.part === 'signature') return []
    const mark = sentence.text.slice(0, marker.length).trim()
    // 第一部分 stands above 一、 even where a report numbers both.
    const depth = /^第.+(?:部分|章)/.test(mark) ? 0 : marker.depth
    return [
      {
        depth,
        form: `${depth} ${formOf(sentence.half.slice(0, marker.length))}`,
        ordinal: marker.ordinal,
        mark,
        start: sentence.start,
      },
    ]
  })
}

const ITEM = /(?:^|[,;:。、)"]|\s)([一二三四五六七八九十]{1,3})是(?!否)/g

/** Items of one paragraph, also those that stand behind a comma. */
function items(report: Report, { start, end }: { start: number; end: number }): Numbered[] {
  const half = report.half.slice(start, end)
  if (!/[一二三四五六七八九十]是/.test(half)) return []
  return gather(matchesOf(ITEM, half), (found) => {
    const ordinal = chineseNumber(found[1] ?? '')
    const at = start + found.index + found[0].lastIndexOf(found[1] ?? '')
    return ordinal === null ? [] : [{ depth: 5, form: '是', ordinal, mark: `${found[1] ?? ''}是`, start: at }]
  })
}

/** @param mark half-width */
function formOf(mark: string): string {
  return mark.replace(/[\d一二三四五六七八九十百〇零①-⑳]+/g, 'N').replace(/[.,、\s]/g, '')
}

/** Depth from which on a list may begin anew anywhere. */
const FREE_DEPTH = 3

function judge(numbers: readonly Numbered[]): Result[] {
  if (numbers.length === 0) return []
  const results: Result[] = []
  const last = new Map<string, Numbered>()
  /** Forms whose parent has changed since their last number. */
  const fresh = new Set<string>()
  for (const each of numbers) {
    const before = last.get(each.form)
    const result = before === undefined ? null : compare(before, each, fresh.has(each.form))
    if (result !== null) results.push(result)
    last.set(each.form, each)
    fresh.delete(each.form)
    for (const [form, other] of last) if (other.depth > each.depth) fresh.add(form)
  }
  return results
}

function compare(before: Numbered, each: Numbered, freshParent: boolean): Result | null {
  if (each.ordinal === before.ordinal + 1) return null
  if (each.ordinal === 1 && (freshParent || each.depth >= FREE_DEPTH)) return null
  // Under a new heading the first number that stands there may not be the first that was written: reading can miss a heading.
  if (freshParent) return null
  const message =
    each.ordinal === before.ordinal ? MESSAGES.repeats : each.ordinal > before.ordinal ? MESSAGES.skips : MESSAGES.back
  return {
    status: 'fail',
    message,
    params: { mark: each.mark, before: before.mark },
    ranges: [{ start: each.start, end: each.start + each.mark.length }],
  }
}
