import type { PageLine } from './page-lines.js'
import type { Element } from './page-nodes.js'

/** Ids and classes in which the systems of government sites keep an article. */
const CONTENT =
  /(?:^|[\s_-])(?:zoom\w*|trs_editor\w*|trs_ueditor|ucap-?content|ucapcontent|pages_content|article_?content|articlecon\w*|art_con\w*|article|news_?content|newscon\w*|vsb_content\w*|v_news_content|easysite-news-(?:text|content)|xxgk_content|content_?(?:text|body|main|box)?|contentbox|con_?text|con_?txt|zw_?con\w*|text_?con\w*|main_?text|myfontsize|font-?zoom|bodylabel|view)(?=$|[\s_-]|\d)/i
const CHROME =
  /(?:^|[\s_-])(?:bd)?(?:share|jiathis|breadcrumb|crumbs?|dqwz|position|curr?ent-?position|weizhi|nav|navigation|menu|footer|foot|copyright|pagination|pager|toolbar|fontsize-?bar|related|relate|xgyd|qrcode|ewm|sidebar|print-?btn|attachments?|fujian)(?=$|[\s_-]|\d)/i
const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button', 'header'])
/** An element with this share of its parent's running text is looked into further. */
const MOST = 0.8
/** Characters beside the body, without links, that belong to it: a title, a date, a signature. */
const MOST_BESIDE = 260

/**
 * Finds the element that holds the report: down from the whole page into whatever holds most of the running text, then up again
 * as long as only a few unlinked words are gained. Null where the page has no running text: then nothing is furniture.
 */
export function mainBody(lines: readonly PageLine[]): Element | null {
  const prose = new Map<Element, number>()
  const parentsFirst: Element[] = []
  let total = 0
  for (const line of lines) {
    const weight = proseOf(line)
    total += weight
    if (weight === 0) continue
    for (const element of upFrom(line.within)) {
      if (!prose.has(element)) parentsFirst.push(element)
      prose.set(element, (prose.get(element) ?? 0) + weight)
    }
  }
  let body: Element | null = null
  let held = total
  for (;;) {
    const next: Element | undefined = parentsFirst.find(
      (element) => parentOf(element) === body && (prose.get(element) ?? 0) >= MOST * held && total > 0,
    )
    if (next === undefined) break
    body = next
    held = prose.get(next) ?? 0
  }
  return body === null ? null : widened(body, lines, prose)
}

/** True where the line stands in a menu, a share bar, a list of attachments or the like within the body. */
export function isChrome(line: PageLine, body: Element, longest: number): boolean {
  const length = line.words.replace(/\s/g, '').length
  const mostlyLinked = line.linked >= 0.8 * length
  if (
    mostlyLinked &&
    (/^(?:相关)?附件|\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)\s*$/i.test(line.words) || /[>|»]/.test(line.words))
  )
    return true
  if (length > longest) return false
  for (const element of upFrom(line.within)) {
    if (element === body) return false
    if (isChromeElement(element)) return true
  }
  return false
}

export function isInside(line: PageLine, body: Element): boolean {
  for (const element of upFrom(line.within)) if (element === body) return true
  return false
}

function widened(body: Element, lines: readonly PageLine[], prose: ReadonlyMap<Element, number>): Element {
  const held = prose.get(body) ?? 0
  for (const element of upFrom(body))
    if (
      CONTENT.test(`${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`) &&
      (prose.get(element) ?? 0) <= 1.25 * held
    ) {
      body = element
      break
    }
  for (
    let parent = parentOf(body);
    parent !== null && parent.name !== 'body' && parent.name !== 'html';
    parent = parentOf(parent)
  ) {
    const outer: Element = parent
    const inner = body
    const gained = lines.filter((line) => isInside(line, outer) && !isInside(line, inner))
    const size = gained.reduce((sum, line) => sum + line.words.length, 0)
    if (size > MOST_BESIDE || gained.some((line) => line.linked > 0 || isChrome(line, outer, Number.POSITIVE_INFINITY)))
      break
    body = outer
  }
  return body
}

/** Characters of running text: a line with the marks of sentences, and hardly any links. */
function proseOf(line: PageLine): number {
  const length = line.words.length
  return !line.hidden && length > 20 && line.linked < length / 4 && /[，。；、,;]/.test(line.words) ? length : 0
}

function isChromeElement(element: Element): boolean {
  return CHROME_TAGS.has(element.name) || CHROME.test(`${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`)
}

function parentOf(element: Element): Element | null {
  return element.parent !== null && 'attribs' in element.parent ? element.parent : null
}

function* upFrom(element: Element | null): Generator<Element> {
  for (let at = element; at !== null; at = parentOf(at)) yield at
}
