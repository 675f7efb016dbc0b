import { gather } from '../../gather.js'
import type { StatuteBook } from '../../framework/statute-book.js'
import type { Statute } from '../../framework/statute.js'
import { dateWords } from '../../messages/dates.js'
import type { Check, Result, Subject } from '../check.js'
import { misnumbered, wrongBrackets } from './document-numbers.js'
import { findCitations, isLocal, type Citation } from './find-citations.js'
import { lastArticle, standingOf } from './in-time.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('citations', {
  right: { zh: '{count} 处引用的题名与法规库一致。', en: '{count} cited titles are those of the statute book.' },
  mistaken: { zh: '《{title}》题名有误：{why}。', en: '《{title}》 is not its title: {why}.' },
  useTitle: { zh: '应为《{right}》。', en: 'It is called 《{right}》.' },
  near: {
    zh: '法规库没有《{title}》，与《{right}》只差 {distance} 个字，请核对题名。',
    en: '《{title}》 is not in the statute book but {distance} letters away from 《{right}》; check the title.',
  },
  misspelt: {
    zh: '没有《{title}》这部法律，与《{right}》差 {distance} 个字。',
    en: 'There is no law 《{title}》; it is {distance} letter away from 《{right}》.',
  },
  replaced: {
    zh: '《{title}》已于{on}废止或被取代，不宜作为 {year} 年度的依据。',
    en: '《{title}》 was repealed or replaced on {on}, before {year}.',
  },
  useNew: { zh: '现行的是《{right}》。', en: 'It was replaced by 《{right}》.' },
  checkOld: { zh: '请核对现行规定。', en: 'Check what is in force now.' },
  notPublished: {
    zh: '《{title}》{on}才公布，{year} 年度报告不可能引用，请核对。',
    en: '《{title}》 was published on {on} only; a report for {year} cannot cite it.',
  },
  notInForce: {
    zh: '《{title}》{on}起施行，{year} 年尚未生效，不能作为当年工作的依据。',
    en: '《{title}》 is in force from {on} on, not yet in {year}.',
  },
  beyondLast: {
    zh: '《{title}》最多 {last} 条，文中引到第 {article} 条。',
    en: '《{title}》 has {last} articles; article {article} is cited.',
  },
  otherNumber: {
    zh: '题名后面写的文号是{printed}，法规库中这份文件的文号是{right}。',
    en: 'The number behind the title is {printed}; in the statute book it is {right}.',
  },
  useNumber: { zh: '核对后改为{right}。', en: 'Check, and write {right}.' },
  brackets: {
    zh: '{count} 处发文字号的年份没有用六角括号〔〕。',
    en: 'The year of {count} document numbers does not stand in 〔〕.',
  },
  useBrackets: { zh: '改用六角括号，如“×政发〔2020〕1号”。', en: 'Use 〔〕.' },
  unknown: {
    zh: '{count} 处引用的题名未收录在法规库中，未作判断；地方文件不在库内。',
    en: '{count} cited titles are not in the statute book and were not judged.',
  },
})

/** Words that make a text the ground of what was done in the year. */
const AS_GROUND = /(?:依据|根据|依照|按照|遵照|严格执行|严格落实|违反)[^,;。]{0,6}$/
/** Talk about old texts as old, or of drafts, is no citation of the law in force. */
const AS_HISTORY = /废止|取代|清理|修订前|原《?$|旧|历史/
const DRAFT = /草案|征求意见|送审稿|讨论稿|修订稿/
/** Titles that sound like national texts; 《…身边的法》 and 《…说法》 are books and films. */
const NATIONAL = /^(?:中华人民共和国|国务院|中共中央|最高人民|全国)|条例$/
const MOST_SHOWN = 8

/** Every 《title》 and document number against the statute book. What is not in the book is unknown, never wrong. */
export const citations: Check = {
  id: 'citations',
  severity: 'warning',
  statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
  looksFor: {
    zh: '引用的法律法规和文件：题名、是否现行、条号、文号与题名是否相符、发文字号的括号',
    en: 'Cited laws and papers: title, in force or not, article number, document number against title, its brackets',
  },
  why: {
    zh: '法治报告引错法名，直接损害公信力',
    en: 'A report on the rule of law that misquotes the law loses its credit',
  },
  basis: {
    zh: '法规库：国家层面法律、法规、司法解释和政策文件；地方文件不收录、不判断',
    en: 'The statute book: national texts only; local documents are not judged',
    verified: true,
  },
  run({ report, statutes }: Subject): Result[] {
    const year = report.year.value
    const cited = findCitations(report).filter((citation) => !DRAFT.test(citation.title))
    const judged = cited.map((citation) => ({ citation, ...judge(citation, statutes, report.place.value, year) }))
    const right = judged.filter(({ state }) => state === 'right').map(({ citation }) => citation)
    const unknown = judged.filter(({ state }) => state === 'unknown').map(({ citation }) => citation)
    const brackets = wrongBrackets(report)
    return [
      ...together(gather(judged, ({ results }) => results)),
      ...(brackets.length === 0
        ? []
        : [
            {
              status: 'fail' as const,
              severity: 'info' as const,
              message: MESSAGES.brackets,
              params: { count: brackets.length },
              ranges: brackets.slice(0, MOST_SHOWN),
              suggestion: MESSAGES.useBrackets,
            },
          ]),
      ...summary('not_assessable', MESSAGES.unknown, unknown),
      ...summary('pass', MESSAGES.right, right),
    ]
  },
}

/** The same slip at several places is one finding. */
function together(results: readonly Result[]): Result[] {
  const groups = new Map<string, Result[]>()
  for (const result of results) {
    const key = result.message.zh + JSON.stringify(result.params)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [result])
    else if (group.length < MOST_SHOWN) group.push(result)
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, ranges: [first, ...others].flatMap((each) => each.ranges ?? []) }],
  )
}

function summary(status: Result['status'], message: Result['message'], found: readonly Citation[]): Result[] {
  if (found.length === 0) return []
  const ranges = found.slice(0, MOST_SHOWN).map(({ start, end }) => ({ start, end }))
  return [{ status, severity: 'info', message, params: { count: found.length }, ranges }]
}

interface Judged {
  readonly state: 'right' | 'wrong' | 'unknown' | 'local'
  readonly results: readonly Result[]
}

function judge(citation: Citation, book: StatuteBook, place: string | null, year: number | null): Judged {
  const { title } = citation
  const found = book.lookUp(title)
  const ranges = [{ start: citation.start, end: citation.end }]
  if (found.kind === 'known') {
    const results = known(citation, found.statutes, year)
    return { state: results.length === 0 ? 'right' : 'wrong', results }
  }
  if (isLocal(citation, place)) return { state: 'local', results: [] }
  if (found.kind === 'mistake') {
    const params = { title, why: found.why, right: plainTitle(found.statute.title, title) }
    return {
      state: 'wrong',
      results: [{ status: 'fail', message: MESSAGES.mistaken, params, ranges, suggestion: MESSAGES.useTitle }],
    }
  }
  // An 实施意见 or a 办法 that is nearly a national one is most often a place's own.
  const ownVersion = /实施(?!纲要)|办法$|方案$|细则$/.test(title) || (/试行|暂行/.test(title) && !/条例/.test(title))
  if (found.kind === 'near' && !ownVersion) {
    const sure = found.statute.kind === 'law' && /(?<!办)法$/.test(title) && found.distance === 1
    const params = { title, right: found.title, distance: found.distance }
    const message = sure ? MESSAGES.misspelt : MESSAGES.near
    return {
      state: 'wrong',
      results: [
        {
          status: sure ? 'fail' : 'uncertain',
          ...(sure ? {} : { severity: 'info' as const }),
          message,
          params,
          ranges,
          suggestion: MESSAGES.useTitle,
        },
      ],
    }
  }
  return { state: NATIONAL.test(title) ? 'unknown' : 'local', results: [] }
}

/** 中华人民共和国 is left out of the suggestion where the author left it out. */
function plainTitle(right: string, written: string): string {
  const short = right.replace(/^中华人民共和国/, '')
  return right !== short && !/^中华/.test(written) && /[法例]$/.test(short) ? short : right
}

function known(citation: Citation, statutes: readonly Statute[], year: number | null): Result[] {
  const [statute] = statutes
  if (statute === undefined || statutes.length > 1) return []
  return [...standing(citation, statute, year), ...articles(citation, statute), ...number(citation, statute)]
}

function number(citation: Citation, statute: Statute): Result[] {
  const found = misnumbered(citation, statute)
  if (found === null) return []
  const { start, end, printed, right, sure } = found
  return [
    {
      status: sure ? 'fail' : 'uncertain',
      ...(sure ? {} : { severity: 'info' as const }),
      message: MESSAGES.otherNumber,
      params: { printed, right },
      ranges: [{ start, end }],
      suggestion: MESSAGES.useNumber,
    },
  ]
}

function standing(citation: Citation, statute: Statute, year: number | null): Result[] {
  if (
    year === null ||
    citation.part === 'plan' ||
    AS_HISTORY.test(citation.before.slice(-16) + citation.after.slice(0, 12))
  )
    return []
  const found = standingOf(statute, year)
  const ranges = [{ start: citation.start, end: citation.end }]
  const { title } = citation
  if (found.kind === 'replaced') {
    const params = { title, on: dateWords(found.on), year, ...(found.by === null ? {} : { right: found.by }) }
    const suggestion = found.by === null ? MESSAGES.checkOld : MESSAGES.useNew
    return [{ status: found.sure ? 'fail' : 'uncertain', message: MESSAGES.replaced, params, ranges, suggestion }]
  }
  if (found.kind === 'not-published') {
    const params = { title, on: dateWords(found.on), year }
    return [{ status: found.sure ? 'fail' : 'uncertain', message: MESSAGES.notPublished, params, ranges }]
  }
  if (found.kind === 'not-in-force' && AS_GROUND.test(citation.before))
    return [
      { status: 'uncertain', message: MESSAGES.notInForce, params: { title, on: dateWords(found.on), year }, ranges },
    ]
  return []
}

function articles(citation: Citation, statute: Statute): Result[] {
  const last = citation.articles.length === 0 ? null : lastArticle(statute)
  if (last === null) return []
  return citation.articles
    .filter((article) => article.number > last.number)
    .map((article) => ({
      status: last.sure ? ('fail' as const) : ('uncertain' as const),
      message: MESSAGES.beyondLast,
      params: { title: citation.title, last: last.number, article: article.number },
      ranges: [{ start: citation.start, end: article.end }],
    }))
}
