import { gather } from '../gather.js'
import { opensShortfalls } from '../reading/part-cues.js'
import type { Sentence } from '../reading/report.js'
import type { Shortfall } from '../shortfalls/shortfall.js'
import type { Message } from '../messages/say.js'
import { AREA_NAMES } from '../messages/parts.js'
import type { Area, Range } from '../words.js'
import type { Check, Result, Subject } from './check.js'
import { yearsInForce } from './years-in-force.js'
import { coded } from '../messages/coded.js'

const MESSAGES = coded('shortfall-quality', {
  none: { zh: '全文没有承认任何不足。', en: 'The report admits no shortfall at all.' },
  notFound: {
    zh: '没有认出具体的不足，但文中有近似的表述，无法判断，请人工核对。',
    en: 'No shortfall was made out, though the wording leaves it open.',
  },
  onlyVague: {
    zh: '所写的不足（{count} 条）全是笼统表述，没有说明哪项工作、差在哪里。',
    en: 'All {count} shortfalls are vague: none says which work falls short, and how.',
  },
  mostlyVague: {
    zh: '所写的不足（{count} 条）都偏笼统，没有数字、事例或具体单位，请核对是否说清了差在哪里。',
    en: 'All {count} shortfalls are on the vague side, without figure, case or place: do they say what falls short?',
  },
  noAnswer: {
    zh: '写得具体的 {count} 条不足，在下一步安排里都找不到对应举措。',
    en: 'None of {count} concrete shortfalls has a counterpart in the plan.',
  },
  lowest: {
    zh: '本报告写得最少的领域（{areas}）没有对应的不足，请核对是工作没有短板，还是没有写到。',
    en: 'No shortfall touches the areas that the report covers least ({areas}).',
  },
  notInForce: {
    zh: '{year} 年度不适用关于不足和原因的内容要求。',
    en: 'The rule on shortfalls does not bind reports for {year}.',
  },
  noYear: { zh: '报告年度不明，无法判断适用的内容要求。', en: 'The report year is not known.' },
})

const SAY: Readonly<Record<'none' | 'vague' | 'answer', Message>> = {
  none: {
    zh: '对照考核、督察、案件和群众反映的问题，写出本年度的具体不足。',
    en: 'Name concrete shortfalls of the year.',
  },
  vague: {
    zh: '写明哪个环节、哪类单位、何种情形，最好有数字或事例。',
    en: 'Say where and in what the work falls short, best with a figure or a case.',
  },
  answer: { zh: '在下一年度安排中逐条写明改进举措。', en: 'Answer each of them in the plan.' },
}

/** Share of full coverage below which an area counts as hardly written about. */
const HARDLY_COVERED = 0.25
const MOST_AREAS = 3
const LEAST_UNANSWERED = 2

/** Whether the shortfalls are such that something follows from them. That causes are there is a matter of required-parts. */
export const shortfallQuality: Check = {
  id: 'shortfall-quality',
  severity: 'warning',
  statuses: ['fail', 'uncertain', 'not_assessable'],
  looksFor: {
    zh: '不足是否具体、下一步安排是否回应、是否回避最薄弱的领域',
    en: 'Whether shortfalls are concrete, are answered by the plan and touch the weakest areas',
  },
  why: {
    zh: '笼统的不足、没有回应的不足，起不到改进工作的作用',
    en: 'A vague shortfall, or one without an answer, improves nothing',
  },
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》年度报告一章：报告应当包括存在的不足和原因、下一年度主要安排',
    en: 'Provisions of 2019, chapter on annual reports: shortfalls and causes, and the plan',
    verified: true,
  },
  run(subject: Subject): Result[] {
    const year = subject.report.year.value
    if (year === null) return [{ status: 'not_assessable', message: MESSAGES.noYear }]
    if (!yearsInForce(year)) return [{ status: 'not_assessable', message: MESSAGES.notInForce, params: { year } }]
    const { shortfalls } = subject
    if (shortfalls.length === 0) return admitsNone(subject)
    return [...vague(subject), ...answers(subject), ...avoided(subject)]
  },
}

/** Words that an admission may hide behind. */
const LACK = /不足|差距|短板|薄弱|有待|不够|滞后|偏(?:晚|弱|低|少|慢|薄)|不到位|不平衡|欠缺|不强|不高/

/** Where such words stand, the question stays open. */
function admitsNone({ report }: Subject): Result[] {
  const hinted = report.sentences.some(
    ({ part, text, half }) => part === 'shortfalls' || (part !== 'plan' && (LACK.test(text) || opensShortfalls(half))),
  )
  return hinted
    ? [{ status: 'not_assessable', severity: 'info', message: MESSAGES.notFound }]
    : [{ status: 'fail', message: MESSAGES.none, suggestion: SAY.none }]
}

/** A sentence that opens with the cause says nothing of what falls short. */
const OPENS_WITH_CAUSE = /^.{0,10}?(?:原因|根源|究其|由于|因为)/

/** Words that fit every report of every year: 执法水平有待进一步提高, 法治意识不够强. */
const SLOGAN =
  /(?:有待|亟待|亟需|尚需|还需|仍需|需要?)(?:进一步)?[^,;。]{0,4}(?:加强|提高|提升|增强|完善|强化|改进|深化|规范)|(?:意识|思维|观念|能力|水平|素质|力度|机制|体系|制度|队伍|建设|工作)[^,;。]{0,6}(?:不够|还不|不强|不高|不足|不完善|不平衡|不健全|薄弱|滞后|差距)/

function vague({ report, shortfalls: told }: Subject): Result[] {
  const shortfalls = told.filter(
    ({ kind, start, end }) => kind !== 'cause' || !OPENS_WITH_CAUSE.test(report.text.slice(start, end)),
  )
  if (shortfalls.length === 0 || shortfalls.some((shortfall) => shortfall.kind !== 'vague')) return []
  const slogans = shortfalls.filter(({ start, end }) => SLOGAN.test(report.half.slice(start, end)))
  // The kind of a statement is often misjudged; where most are more than slogans, nothing is said.
  if (slogans.length * 2 < shortfalls.length) return []
  const all = slogans.length === shortfalls.length
  return [
    {
      status: all ? 'fail' : 'uncertain',
      ...(all ? {} : { severity: 'info' as const }),
      message: all ? MESSAGES.onlyVague : MESSAGES.mostlyVague,
      params: { count: shortfalls.length },
      ranges: heads(shortfalls),
      suggestion: SAY.vague,
    },
  ]
}

/** Only where there is a plan, and only for shortfalls whose topic is known. */
function answers({ report, shortfalls }: Subject): Result[] {
  if (!report.sentences.some((sentence) => sentence.part === 'plan' && !sentence.heading)) return []
  const judged = shortfalls.filter((shortfall) => shortfall.kind === 'concrete' && shortfall.indicators.length > 0)
  // A single one may be answered in words that neither topic nor wording shows; a plan that answers none of several does not look back.
  if (judged.length < LEAST_UNANSWERED || judged.some((shortfall) => shortfall.answeredBy !== null)) return []
  const planned = runsOf(report.sentences.filter((sentence) => sentence.part === 'plan'))
  if (judged.some(({ start, end }) => runsIn(report.text.slice(start, end)).some((run) => planned.has(run)))) return []
  return [
    {
      status: 'uncertain',
      severity: 'info',
      message: MESSAGES.noAnswer,
      params: { count: judged.length },
      ranges: heads(judged),
      suggestion: SAY.answer,
    },
  ]
}

/** Longest run of characters that two sentences share by chance. */
const BY_CHANCE = 3

/** What sentences take up of a shortfall, whatever their topics were read to be: every run of words too long for chance. */
function runsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(gather(sentences, ({ text }) => runsIn(text)))
}

function runsIn(words: string): string[] {
  const runs: string[] = []
  for (const { 0: stretch } of words.matchAll(/[\u4e00-\u9fff]+/g))
    for (let i = 0; i + BY_CHANCE < stretch.length; i++) runs.push(stretch.slice(i, i + BY_CHANCE + 1))
  return runs
}

/** Words that name an area, where the tags of a sentence do not. */
const AREA_WORDS: Readonly<Record<Area, RegExp>> = {
  functions: /营商|放管服|审批|政务服务|监管/,
  rules: /文件|立法|制度/,
  decision: /决策|合法性/,
  enforcement: /执法/,
  emergency: /应急|突发/,
  disputes: /复议|应诉|纠纷|调解|信访|败诉/,
  oversight: /监督|公开|审计|问责/,
  tech: /数字|数据|信息化|平台|系统|智能|智慧/,
  capability: /能力|意识|思维|学法|培训/,
  leadership: /组织|统筹|考核|督察|责任|领导/,
  publicity: /普法|宣传|法治文化/,
}

/** A department or township may have nothing to say on some areas; a government has them all. */
function avoided({ report, shortfalls, score, tags }: Subject): Result[] {
  if (report.kind.value === 'department' || report.kind.value === 'township') return []
  const lowest = score.areas
    .flatMap((area) =>
      area.score === null || area.score >= HARDLY_COVERED ? [] : [{ id: area.id, score: area.score }],
    )
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST_AREAS)
  if (lowest.length === 0) return []
  const touched = new Set<Area>(shortfalls.flatMap((shortfall) => shortfall.areas))
  report.sentences.forEach((sentence, i) => {
    if (sentence.part === 'shortfalls') for (const tag of tags[i]?.areas ?? []) touched.add(tag.id)
  })
  const spoken = report.sentences.filter((sentence) => sentence.part === 'shortfalls').map((sentence) => sentence.text)
  const told = (area: Area) => spoken.some((text) => AREA_WORDS[area].test(text))
  if (lowest.some((area) => touched.has(area.id) || told(area.id))) return []
  return [
    {
      status: 'uncertain',
      severity: 'info',
      message: MESSAGES.lowest,
      params: { areas: lowest.map((area) => AREA_NAMES[area.id].zh).join('、') },
      ranges: heads(shortfalls.slice(0, 1)),
    },
  ]
}

const MOST_SHOWN = 6

function heads(shortfalls: readonly Shortfall[]): Range[] {
  return shortfalls.slice(0, MOST_SHOWN).map(({ start, end }) => ({ start, end: Math.min(end, start + 60) }))
}
