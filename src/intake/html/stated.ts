import type { CheerioAPI } from 'cheerio/slim'
import type { Text } from '../text.js'

/** Names of `<meta>` tags, in lower case, in the order in which they are believed. */
const DATES = [
  'pubdate',
  'publishdate',
  'publishedtime',
  'article:published_time',
  'publish-date',
  'publishtime',
  'firstpublishedtime',
  'og:release_date',
]
const TITLES = ['articletitle', 'og:title']

/** What the head of a page says of itself. */
export function statedIn($: CheerioAPI): Text['stated'] {
  const said = new Map<string, string>()
  for (const meta of $('meta').toArray()) {
    const name = (meta.attribs.name ?? meta.attribs.property ?? '').trim().toLowerCase()
    const content = meta.attribs.content?.trim() ?? ''
    if (name !== '' && content !== '' && !said.has(name)) said.set(name, content)
  }
  const title = TITLES.map((name) => said.get(name)).find((value) => value !== undefined)
  const publishedOn = DATES.map((name) => isoDate(said.get(name))).find((date) => date !== undefined)
  return { ...(title === undefined ? {} : { title }), ...(publishedOn === undefined ? {} : { publishedOn }) }
}

/** `2021-03-30 11:11`, `2021年3月30日`, `20210330` → `2021-03-30`. */
function isoDate(written: string | undefined): string | undefined {
  const found =
    /((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(written ?? '') ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)/.exec(written ?? '')
  if (found === null) return undefined
  const [, year = '', month = '', day = ''] = found
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso ? undefined : iso
}
