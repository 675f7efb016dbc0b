import { gather } from '../../gather.js'
import type { Report } from '../../reading/report.js'
import type { Range } from '../../words.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('pairs', {
  noOpener: { zh: '{name} {mark} 前面没有与它成对的另一半。', en: '{mark} was never opened.' },
  noCloser: { zh: '{name} {mark} 后面没有与它成对的另一半。', en: '{mark} is never closed.' },
})

/** The kind of each mark, which is its opening mark; half- and full-width brackets pair with each other. */
const OPENED: ReadonlyMap<string, string> = new Map(
  ['““', '《《', '〈〈', '（（', '(（', '〔〔', '【【', '「「'].map(([mark = '', kind = '']) => [mark, kind]),
)
const CLOSED: ReadonlyMap<string, string> = new Map(
  ['”“', '》《', '〉〈', '）（', ')（', '〕〔', '】【', '」「'].map(([mark = '', kind = '']) => [mark, kind]),
)
const MARKS = /[“”《》〈〉（）()〔〕【】「」]/g
const STRAIGHT = /["＂]/
const NAMES: readonly (readonly [string, string])[] = [
  ['“”"＂「」', '引号'],
  ['《》〈〉', '书名号'],
  ['（）()〔〕【】', '括号'],
]
/** List marks that are a number and a closing bracket only: 1) 一）. */
const LIST_MARK = /(?:^|[。；;：:，,、\s])(?:[\da-zA-Z]{1,2}|[一二三四五六七八九十]{1,3})$/
const LONGEST_LIST_MARK = 5
/** Marks that stay open at one time; more are not nesting but noise, and are not searched. */
const DEEPEST = 40
/** Two marks of one kind this close together are one slip: “三项制度“. */
const ONE_SLIP = 40

interface Open {
  readonly kind: string
  readonly at: number
}

/** Quotation marks and brackets that lack their other half, paragraph by paragraph. */
export function unpaired(report: Report): Result[] {
  const isStraight = STRAIGHT.test(report.text)
  return gather(report.paragraphs, (paragraph) => {
    const part = report.sentences[paragraph.first]?.part
    if (part === 'chrome' || part === 'signature') return []
    const lone = directed(report.text, paragraph)
    if (!isStraight) return lone
    return [...lone, ...straight(report.text, paragraph).filter((each) => !isOtherHalf(lone, each))]
  })
}

/** “放管服": the straight mark is the other half of the one that stands alone before it; one slip, told once. */
function isOtherHalf(lone: readonly Result[], { ranges }: Result): boolean {
  const at = ranges?.[0]?.start ?? 0
  return lone.some((each) => {
    const start = each.ranges?.[0]?.start ?? 0
    return start < at && at - start <= ONE_SLIP
  })
}

function directed(text: string, { start, end }: Range): Result[] {
  const open: Open[] = []
  const lone: Open[] = []
  const results: Result[] = []
  const paragraph = text.slice(start, end)
  MARKS.lastIndex = 0
  while (MARKS.test(paragraph)) {
    const i = start + MARKS.lastIndex - 1
    const c = text.charAt(i)
    const opening = OPENED.get(c)
    if (opening !== undefined) {
      open.push({ kind: opening, at: i })
      if (open.length > DEEPEST) lone.push(...open.splice(0, 1))
    }
    const opener = CLOSED.get(c)
    if (opener === undefined) continue
    if (open.at(-1)?.kind === opener) {
      open.pop()
      continue
    }
    const match = open.findLastIndex((each) => each.kind === opener)
    if (match >= 0) {
      lone.push(...open.splice(match).slice(1))
      continue
    }
    if (opener === '（' && LIST_MARK.test(text.slice(Math.max(start, i - LONGEST_LIST_MARK), i))) continue
    results.push(result(text, 'noOpener', i))
  }
  lone.push(...open)
  return [...results, ...once(lone).map(({ at }) => result(text, 'noCloser', at))]
}

/** “三项制度“: the second opening mark stands where a closing one should. */
function once(lone: readonly Open[]): Open[] {
  return [...lone]
    .sort((a, b) => a.at - b.at)
    .filter((each, i, all) => {
      const before = all[i - 1]
      return before === undefined || before.kind !== each.kind || each.at - before.at > ONE_SLIP
    })
}

/** Straight quotation marks open and close by turns; an odd number leaves the last one alone. */
function straight(text: string, { start, end }: Range): Result[] {
  const marks = [...text.slice(start, end).matchAll(/["＂]/g)].map((found) => start + found.index)
  const last = marks.at(-1)
  return last === undefined || marks.length % 2 === 0 ? [] : [result(text, 'noCloser', last)]
}

function result(text: string, message: keyof typeof MESSAGES, at: number): Result {
  return {
    status: 'fail',
    message: MESSAGES[message],
    params: { mark: text.charAt(at), name: NAMES.find(([marks]) => marks.includes(text.charAt(at)))?.[1] ?? '' },
    ranges: [{ start: at, end: at + 1 }],
  }
}
