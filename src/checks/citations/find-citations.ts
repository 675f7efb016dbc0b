import { sentencesWith } from '../../reading/sentences-with.js'
import { matchesOf } from '../../language/matches.js'
import { gather } from '../../gather.js'
import { chineseNumber } from '../../language/numerals.js'
import type { Report } from '../../reading/report.js'
import type { Part, Range } from '../../words.js'

/** A title in 《》 with what stands around it. The range covers the title with its marks. */
export interface Citation extends Range {
  readonly title: string
  readonly part: Part
  /** Half-width words before and after, within the sentence. */
  readonly before: string
  readonly after: string
  /** Articles named right after the title, each with its place. */
  readonly articles: readonly (Range & { readonly number: number })[]
}

const TITLE = /《([^《》]{2,90})》/g
const ARTICLES = /^(?:第[\d〇零一二三四五六七八九十百]+条(?:第[^、,。;条]{1,6}[款项])?[、和及]?)+/
const ARTICLE = /第([\d〇零一二三四五六七八九十百]+)条/g

/** How far around a title its sentence is looked at, in units. */
const REACH = 80

/** Every title that a report cites, in order. */
export function findCitations(report: Report): Citation[] {
  const citing = sentencesWith(report, '《').filter(({ part }) => part !== 'chrome')
  return gather(citing, (sentence) =>
    matchesOf(TITLE, sentence.text).map((found): Citation => {
      const end = found.index + found[0].length
      const after = sentence.half.slice(end, end + REACH)
      return {
        start: sentence.start + found.index,
        end: sentence.start + end,
        title: (found[1] ?? '').replace(/\s+/g, ''),
        part: sentence.part,
        before: sentence.half.slice(Math.max(0, found.index - REACH), found.index),
        after,
        articles: articlesOf(after, sentence.start + end),
      }
    }),
  )
}

function articlesOf(after: string, start: number): (Range & { number: number })[] {
  const list = ARTICLES.exec(after)?.[0]
  if (list === undefined) return []
  return gather(matchesOf(ARTICLE, list), (found) => {
    const numeral = found[1] ?? ''
    const number = /^\d+$/.test(numeral) ? Number(numeral) : chineseNumber(numeral)
    return number === null ? [] : [{ number, start: start + found.index, end: start + found.index + found[0].length }]
  })
}

const PLACE = /[\u4e00-\u9fff]{2,}?(?:省|自治区|自治州|[市州盟县区旗镇乡]|街道)(?!场|级|政|域|容|民|际|长|委书记)/
const OWN = /(?:我|本|全)[省市州县区旗镇乡局]|(?:省|市|区|县|州|镇|乡)(?:委|政府|人大|司法局)[^,;。《]{0,14}$/

/** True for a document of a place or of the issuer itself: the book holds national texts only. */
export function isLocal(citation: Citation, place: string | null): boolean {
  const near = citation.before.slice(-24)
  const core = place?.replace(/.*[省市]/, '').slice(0, 2)
  return (
    PLACE.test(citation.title.slice(0, 14)) ||
    OWN.test(near) ||
    (core !== undefined && core.length === 2 && citation.title.includes(core)) ||
    /(?:制定|印发|出台|起草|修订|下发|制订|拟定|草拟)(?:了|的|并印发|实施|印发)*$/.test(
      near.replace(/《[^》]*》[、和及,]?/g, ''),
    )
  )
}
