import { load } from 'cheerio/slim'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { decodePage } from './charset.js'
import { isChrome, isInside, mainBody } from './main-body.js'
import { LineWalker, type PageLine } from './page-lines.js'
import { statedIn } from './stated.js'

/**
 * Reads a whole saved web page: the report, and everything around it (menus, breadcrumbs, share bars, lists of attachments, footers) as furniture.
 * The report's title is kept as such where it stands above the body.
 *
 * @throws FajingError empty-file, not-text, encoding-unknown
 */
export function readHtml(bytes: Uint8Array): Text {
  const $ = load(decodePage(bytes))
  const stated = statedIn($)
  const lines = shown(new LineWalker().read($.root()[0]?.childNodes ?? []))
  const body = mainBody(lines)
  const builder = new TextBuilder()
  const longestChrome = lines.reduce((sum, line) => sum + line.words.length, 0) / 10
  const inside = lines.map((line) => body === null || isInside(line, body))
  const title = titleAbove(lines, inside, stated.title)
  lines.forEach((line, i) => {
    const belongs = i === title || (inside[i] === true && (body === null || !isChrome(line, body, longestChrome)))
    if (!belongs) builder.add('furniture', line.words)
    else builder.add(line.kind, line.words, line.depth === undefined ? {} : { depth: line.depth })
  })
  return builder.build('html', stated)
}

/** Hidden lines are left out, unless the page hides its whole text until a script shows it. */
function shown(lines: readonly PageLine[]): readonly PageLine[] {
  const size = (hidden: boolean): number =>
    lines.reduce((sum, line) => (line.hidden === hidden ? sum + line.words.length : sum), 0)
  return size(true) > size(false)
    ? lines.map((line) => ({ ...line, hidden: false }))
    : lines.filter((line) => !line.hidden)
}

/** The last line above the body that is the stated title, or reads like the title of such a report. */
function titleAbove(lines: readonly PageLine[], inside: readonly boolean[], stated: string | undefined): number {
  const first = inside.indexOf(true)
  for (let i = first - 1; i >= 0; i--) {
    const line = lines[i]
    if (line === undefined || line.linked > 0) continue
    if (line.words === stated) return i
    const looksLike =
      /法治政府|依法行政/.test(line.words) && /报告|情况|总结/.test(line.words) && line.words.length < 80
    if (looksLike && !/[>：:|]/.test(line.words)) return i
  }
  return -1
}
