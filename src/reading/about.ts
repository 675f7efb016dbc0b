import type { Text } from '../intake/text.js'
import { squeeze, squeezedView } from '../language/normalise.js'
import type { CallerFacts, Range } from '../words.js'
import type { Divisions } from './divisions.js'
import { issuerOf, kindOf } from './issuer.js'
import type { Line } from './line.js'
import { publishedOn, signedOn } from './page-dates.js'
import { placeIn, type FoundPlace } from './place.js'
import type { PlacedDivision, Report, Sourced } from './report.js'
import { read, said, unknown } from './sourced.js'
import { isReportTitle } from './title.js'
import { yearBefore, yearInWords } from './year.js'

export type About = Pick<
  Report,
  'title' | 'issuer' | 'place' | 'level' | 'division' | 'kind' | 'year' | 'publishedOn' | 'signedOn'
>

/** Units of the body that help to tell apart places of one name. */
const SETTING = 1500

/** Who issued the report, of which place and level, for which year, published and signed when. What the caller says wins. */
export function aboutOf(text: Text, lines: readonly Line[], facts: CallerFacts, divisions: Divisions): About {
  const title = titleRange(lines)
  const issuer = issuerOf(text.text, title, lines)
  const named = facts.place ?? issuer.value
  const found = named === null ? null : placeIn(squeezedView(named), divisions, () => settingOf(lines))
  const year = facts.year === undefined ? yearInWords(text.text, title, lines, pageTitle(text)) : said(facts.year)
  const published =
    facts.publishedOn === undefined ? publishedOn(text, lines, year?.value ?? null) : said(facts.publishedOn)
  const signed = signedOn(text.text, lines)
  return {
    title:
      title === null
        ? unknown('no title of such a report was found')
        : read(text.text.slice(title.start, title.end), title),
    issuer,
    place: facts.place === undefined ? placeOf(text.text, issuer, found) : said(facts.place),
    level: facts.level === undefined ? levelOf(issuer, found, facts) : said(facts.level),
    division: divisionOf(found, divisions, facts.place === undefined ? issuer : said(facts.place)),
    kind: kindOf(issuer),
    year: year ?? yearBefore(published) ?? yearBefore(signed) ?? unknown('neither title, text nor date names a year'),
    publishedOn: published,
    signedOn: signed,
  }
}

/** What a page's head calls it. The title among a document's properties is often that of the file it was made from. */
function pageTitle(text: Text): string | undefined {
  return text.format === 'html' ? text.stated.title : undefined
}

/** The last title of the page, with the lines above it that belong to it. */
function titleRange(lines: readonly Line[]): Range | null {
  let last = lines.length - 1
  while (last >= 0 && lines[last]?.role !== 'title') last--
  const end = lines[last]
  if (end === undefined) return null
  let first = last
  while (first > 0 && lines[first - 1]?.role === 'title' && !isReportTitle(lines[first - 1]?.half ?? '')) first--
  return { start: lines[first]?.start ?? end.start, end: end.end }
}

/** What the page prints around the report and how the report begins. */
function settingOf(lines: readonly Line[]): string {
  const around = lines.filter((line) => line.role !== 'body').map((line) => line.half)
  let body = ''
  for (const line of lines) {
    if (body.length >= SETTING) break
    if (line.role === 'body') body += `${line.half}\n`
  }
  return `${around.join('\n')}\n${body.slice(0, SETTING)}`
}

/** The place as it is printed in the issuer's name. */
function placeOf(text: string, issuer: Sourced<string>, found: FoundPlace | null): Sourced<string> {
  if (issuer.value === null || issuer.range === null) return unknown('the issuer is not known')
  if (found === null) return unknown('the issuer names no place')
  const { view, at } = squeeze(text.slice(issuer.range.start, issuer.range.end))
  const start = at[found.index] ?? 0
  const end = (at[found.index + found.length - 1] ?? 0) + 1
  return read(view.slice(found.index, found.index + found.length), {
    start: issuer.range.start + start,
    end: issuer.range.start + end,
  })
}

function levelOf(issuer: Sourced<string>, found: FoundPlace | null, facts: CallerFacts): Report['level'] {
  if (found === null) return unknown('the place is not known')
  return facts.place === undefined ? { ...issuer, value: found.level } : said(found.level)
}

function divisionOf(found: FoundPlace | null, divisions: Divisions, source: Sourced<string>): Sourced<PlacedDivision> {
  if (found === null) return unknown('the place is not known')
  if (found.division === null) return unknown('the place is in no list of divisions, or several bear its name')
  const today = found.division.now === null ? null : divisions.withCode(found.division.now)
  const path = divisions.pathOf(found.division).map((one) => one.name)
  return { ...source, value: { code: found.division.code, path, now: today?.name ?? null } }
}
