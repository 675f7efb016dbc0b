import { PART_NAMES } from '../messages/parts.js'
import type { Range, RequiredPart } from '../words.js'
import type { Check, PartFound, Result, Subject } from './check.js'
import { yearsInForce } from './years-in-force.js'
import { coded } from '../messages/coded.js'

const MESSAGES = coded('required-parts', {
  present: { zh: '“{part}”单独成部分。', en: '“{part}” has a section of its own.' },
  embedded: {
    zh: '“{part}”没有单独成部分，但内容写在其他部分中。',
    en: '“{part}” has no section of its own, but its content stands within another part.',
  },
  absent: { zh: '未见“{part}”的内容。', en: 'Nothing was found on “{part}”.' },
  uncertain: {
    zh: '“{part}”的内容不足以判断，请人工核对。',
    en: 'It is not clear whether “{part}” is there; please look.',
  },
  noCause: {
    zh: '所写的不足（{count} 条）都没有写原因。',
    en: '{count} shortfalls are named, none with a cause.',
  },
  notInForce: {
    zh: '{year} 年度不适用这项内容要求：报告内容的规定自 2019 年度起施行。',
    en: 'The rule on contents binds from report year 2019 on, not for {year}.',
  },
  noYear: {
    zh: '报告年度不明，无法判断适用的内容要求。',
    en: 'The report year is not known, so the rule in force is not known.',
  },
})

const ADD: Readonly<Record<RequiredPart, { zh: string; en: string }>> = {
  measures: {
    zh: '补写上一年度推进法治政府建设的主要举措和成效。',
    en: 'Add the main measures and results of the year.',
  },
  shortfalls: { zh: '补写存在的不足，并逐条写明原因。', en: 'Add the shortfalls, with the cause of each.' },
  leadership: {
    zh: '补写党政主要负责人本年度部署、过问、协调、督办法治建设工作的具体情况。',
    en: 'Add what the principal leaders did this year.',
  },
  plan: { zh: '补写下一年度的主要安排，写明事项和要求。', en: 'Add the main arrangements for the next year.' },
}

const ADD_CAUSE = { zh: '逐条补写产生不足的原因。', en: 'Add the cause of each shortfall.' }
const MOST_SHOWN = 6

/** The four parts that a report must hold, whatever their order or title. */
export const requiredParts: Check = {
  id: 'required-parts',
  severity: 'error',
  statuses: ['pass', 'fail', 'uncertain', 'not_assessable'],
  looksFor: {
    zh: '报告是否写全规定的四项内容：举措成效、不足和原因、第一责任人履职、下一年度安排；不足是否写了原因',
    en: 'Whether the four parts that the rules ask for are there, and the causes of the shortfalls',
  },
  why: {
    zh: '缺项的报告不能反映全貌，会被要求补报',
    en: 'A report without one of them does not show the whole picture',
  },
  basis: {
    zh: '《法治政府建设与责任落实督察工作规定》年度报告一章关于报告内容的规定',
    en: 'Provisions on inspection of law-based government (2019), chapter on annual reports',
    verified: true,
  },
  run(subject: Subject): Result[] {
    const year = subject.report.year.value
    if (year === null) return [{ status: 'not_assessable', message: MESSAGES.noYear }]
    if (!yearsInForce(year)) return [{ status: 'not_assessable', message: MESSAGES.notInForce, params: { year } }]
    return [...subject.parts.map(resultOf), ...causes(subject)]
  },
}

function resultOf(found: PartFound): Result {
  const params = { part: PART_NAMES[found.part].zh }
  const ranges = found.ranges.slice(0, 3).map(head)
  if (found.status === 'present' || found.status === 'embedded')
    return { status: 'pass', message: MESSAGES[found.status], params, ranges }
  return {
    status: found.status === 'absent' ? 'fail' : 'uncertain',
    message: MESSAGES[found.status],
    params,
    ranges,
    suggestion: ADD[found.part],
  }
}

/** Words that give a cause, wherever they stand among the shortfalls. */
const CAUSE = /原因|由于|源于|因为|归结|根源|根子|究其|暴露出|所致|导致|受.{1,12}影响|说到底/

/** The rules ask for the shortfalls and their causes; a cause given once for all of them is a cause. */
function causes({ report, shortfalls }: Subject): Result[] {
  if (shortfalls.length === 0 || shortfalls.some((shortfall) => shortfall.kind === 'cause' || shortfall.cause !== null))
    return []
  if (report.sentences.some((s) => s.part === 'shortfalls' && !s.heading && CAUSE.test(s.text))) return []
  return [
    {
      status: 'fail',
      severity: 'warning',
      message: MESSAGES.noCause,
      params: { count: shortfalls.length },
      ranges: shortfalls.slice(0, MOST_SHOWN).map(head),
      suggestion: ADD_CAUSE,
    },
  ]
}

/** Where a part begins is enough to find it. */
function head({ start, end }: Range): Range {
  return { start, end: Math.min(end, start + 60) }
}
