import { gather } from '../gather.js'
import { squeeze, squeezedView } from '../language/normalise.js'
import type { IssuerKind, Range } from '../words.js'
import { dateIn } from './dates.js'
import type { Line } from './line.js'
import type { Sourced } from './report.js'
import { read, unknown } from './sourced.js'

const HAN = '[\\u4e00-\\u9fff]'
/** How the name of a body ends. */
const BODY = new RegExp(
  `(?:人民政府(?:办公厅|办公室)?|政府(?:办公室|办)?|行政公署|行署|委员会|管委会|街道办事处|办事处|街道办|党工委|党委|党组|${HAN}{1,14}(?:局|厅|委|办公室|办|院|处|站|所|大队|支队|总队|中心|队|公司|集团|学校))$`,
)
/** What stands in a title before and after the issuer's name. */
const TITLE_HEAD =
  /^(?:\(?20\d\d年?度?\)?|二[〇零一二三四五六七八九]{3}年度?)?(?:关于(?:报送|呈报|上报|印发|公布|公开)?)?(?:20\d\d年?度?|二[〇零一二三四五六七八九]{3}年度?)?/
const TITLE_TAIL = /关于|20\d\d|二[〇零][一二]|年度|法治|依法|推进|全面|上年度|贯彻|落实/
const SOURCE_LINE =
  /(?:来\s*源|发布机[构关]|发布单位|发文机[关构]|制发机关|公开主体|责任部门|公开责任部门|主办单位|编制单位|发布者|供稿(?:单位)?|信息提供)\s*[】\]]?\s*[::]?\s*/

/** The body that issued the report: named in the title, the signature, or the page's own line on its source. */
export function issuerOf(text: string, title: Range | null, lines: readonly Line[]): Sourced<string> {
  const named = title === null ? null : nameInTitle(text, title)
  if (named !== null && isBody(named.view)) return read(printed(text, named), named)
  const signed = signatureOf(text, lines)
  if (signed !== null) return signed
  const source = sourceOf(text, lines)
  if (named !== null && !(source?.value?.startsWith(named.view) && /政府$/.test(source.value)))
    return read(printed(text, named), named)
  return source ?? unknown('neither title, signature nor the page names an issuer')
}

interface Name extends Range {
  /** Half-width, without white space and quotation marks. */
  readonly view: string
}

function printed(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

function isBody(view: string): boolean {
  return BODY.test(view)
}

/** A body's name, or at least a place's (密云区2020年法治政府建设年度报告). */
function nameInTitle(text: string, title: Range): Name | null {
  const { view, at } = squeeze(text.slice(title.start, title.end))
  const head = TITLE_HEAD.exec(view)?.[0].length ?? 0
  const rest = view.slice(head)
  const tail = TITLE_TAIL.exec(rest.slice(2))
  const name = tail === null ? '' : rest.slice(0, tail.index + 2)
  if (!/^[\u4e00-\u9fff、]{2,40}$/.test(name)) return null
  if (!isBody(name) && !/[省市区县旗州盟镇乡]$|街道$/.test(name)) return null
  const end = at[head + name.length - 1]
  return { view: name, start: title.start + (at[head] ?? 0), end: title.start + (end ?? 0) + 1 }
}

/** The signing body; party and government may sign on two lines. */
function signatureOf(text: string, lines: readonly Line[]): Sourced<string> | null {
  const signing = gather(lines, (line) => (line.role === 'signature' ? signerOf(text, line) : []))
  const party = signing.findIndex((name) => /^中共.*委(?:员会)?$/.test(name.view) && !/依法治/.test(name.view))
  const government = signing.findIndex((name) => /人民政府$/.test(name.view))
  const [first, second] = [signing[party], signing[government]]
  if (first !== undefined && second !== undefined && government === party + 1)
    return read(`${printed(text, first)} ${printed(text, second)}`, { start: first.start, end: second.end })
  const signer = second ?? signing[0]
  return signer === undefined ? null : read(printed(text, signer), signer)
}

/** The body in a line of the signature, without the date that may stand behind it. */
function signerOf(text: string, line: Line): Name[] {
  const shown = text.slice(line.start, line.end)
  const name = shown.slice(0, dateIn(shown)?.index ?? shown.length).trimEnd()
  const view = squeezedView(name)
  return isBody(view) ? [{ view, start: line.start, end: line.start + name.length }] : []
}

function sourceOf(text: string, lines: readonly Line[]): Sourced<string> | null {
  for (const line of lines) {
    if (line.role !== 'furniture') continue
    const label = SOURCE_LINE.exec(line.half)
    if (label === null) continue
    const name = new RegExp(`^${HAN}{3,30}`).exec(line.half.slice(label.index + label[0].length))?.[0]
    const start = name === undefined ? -1 : text.slice(line.start, line.end).indexOf(name)
    if (name !== undefined && start >= 0 && isBody(name) && !/^(?:本网|本站|网站)/.test(name))
      return read(name, { start: line.start + start, end: line.start + start + name.length })
  }
  return null
}

/** What kind of body bears this name. */
export function kindOf(issuer: Sourced<string>): Sourced<IssuerKind> {
  if (issuer.value === null) return unknown('the issuer is not known')
  const name = issuer.value.replace(/\s+/g, '')
  const party = /中共|[省市区县旗州盟镇乡]委|党委|党工委/.test(name)
  const government = /人民政府(?!办公[厅室])|[省市区县旗州盟镇乡]政府|办事处|委、?政府/.test(name)
  const kind: IssuerKind =
    party && government && !/(?:局|厅|办公室|中心|队)$/.test(name)
      ? 'joint'
      : /(?:街道办事处|街道办|街道|街道党工委|苏木|[镇乡](?:人民)?政府|[镇乡])$/.test(name)
        ? 'township'
        : isDepartment(name)
          ? 'department'
          : 'government'
  return { ...issuer, value: kind }
}

function isDepartment(name: string): boolean {
  if (/(?:人民)?政府(?:办公[厅室]|办)$|管委会$|管理委员会$|公署$|行署$/.test(name)) return false
  return /(?:局|厅|委员会|委|党组|办公室|办|院|处|站|所|大队|支队|总队|中心|队|公司|集团|学校)$/.test(name)
}
