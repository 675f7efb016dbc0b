import { sentencesWith } from '../../reading/sentences-with.js'
import { gather } from '../../gather.js'
import type { Report } from '../../reading/report.js'
import type { Result } from '../check.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('cut-off', {
  torn: { zh: '句子中间断行：……{around}……', en: 'A line break stands within a sentence: “{around}”.' },
  wrapped: {
    zh: '全文有 {count} 处在句子中间换行，多半是转换格式时带来的硬回车。',
    en: '{count} sentences are broken over lines; probably hard returns from a conversion.',
  },
  unfinished: {
    zh: '段落末尾没有标点，可能缺字断句：“……{around}”。',
    en: 'The paragraph ends without a mark: “… {around}”.',
  },
})

/** From this many on, broken lines are the doing of a converter, and one finding says so. */
const WRAPPED = 5
/** Shorter paragraphs without a mark are headings, captions and names. */
const LEAST_TEXT = 40

/** Sentences torn by a line break, and paragraphs that end without a mark. */
export function cutOff(report: Report): Result[] {
  return [...tornLines(report), ...unfinished(report)]
}

function tornLines(report: Report): Result[] {
  const broken = sentencesWith(report, '\n').filter(({ text }) => !text.includes('\t'))
  const torn = gather(broken, (sentence) => {
    if (['chrome', 'signature', 'title'].includes(sentence.part)) return []
    return [...sentence.text.matchAll(/\n\s*/g)].map((found) => ({
      start: sentence.start + found.index,
      end: sentence.start + found.index + found[0].length,
    }))
  })
  if (torn.length >= WRAPPED)
    return [
      {
        status: 'fail',
        severity: 'info',
        message: MESSAGES.wrapped,
        params: { count: torn.length },
        ranges: torn.slice(0, WRAPPED),
      },
    ]
  return torn.map((range) => ({
    status: 'fail',
    message: MESSAGES.torn,
    params: {
      around: `${report.text.slice(range.start - 6, range.start)} / ${report.text.slice(range.end, range.end + 6)}`,
    },
    ranges: [range],
  }))
}

function unfinished(report: Report): Result[] {
  return gather(report.paragraphs, (paragraph): Result[] => {
    const last = report.sentences[paragraph.last - 1]
    const text = report.text.slice(paragraph.start, paragraph.end).trimEnd()
    if (
      last === undefined ||
      last.heading ||
      ['chrome', 'signature', 'title'].includes(last.part) ||
      text.includes('\t')
    )
      return []
    const half = report.half.slice(paragraph.start, paragraph.start + text.length)
    const ends = half.slice(-1)
    const running = half.length >= LEAST_TEXT && /[。;,]/.test(half)
    if (!(/[,、]/.test(ends) && half.length >= 10) && !(running && /[\u4e00-\u9fffA-Za-z\d]/.test(ends))) return []
    const end = paragraph.start + text.length
    return [
      {
        status: 'fail',
        message: MESSAGES.unfinished,
        params: { around: text.slice(-10) },
        ranges: [{ start: end - 1, end }],
      },
    ]
  })
}
