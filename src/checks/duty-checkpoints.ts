import { gather } from '../gather.js'
import { notApplicableReason, type Checkpoint } from '../framework/framework.js'
import { squeeze, type Squeezed } from '../language/normalise.js'
import type { Report } from '../reading/report.js'
import type { Level, Range } from '../words.js'
import type { Check, Result, Subject } from './check.js'
import { dutiesOf, type Duty } from './duties.js'
import type { Quantity } from './figures/quantity.js'
import { statementAt, statementsOf, type Statement } from './figures/statements.js'
import { coded } from '../messages/coded.js'

const MESSAGES = coded('duty-checkpoints', {
  met: { zh: '“{title}”：写到 {amount}。', en: '“{title}”: {amount} is told.' },
  less: {
    zh: '“{title}”：只写到 {amount}，少于 {wanted}。',
    en: '“{title}”: only {amount} is told, less than {wanted}.',
  },
  noAmount: { zh: '“{title}”：提到了，但没有写明数量。', en: '“{title}”: mentioned, but without a number.' },
  notTold: { zh: '“{title}”：没有写到。', en: '“{title}”: nothing is said of it.' },
  named: {
    zh: '“{title}”：{year} 年是完成期限，报告写到了。',
    en: '“{title}” was due in {year}; the report speaks of it.',
  },
  dueNotTold: {
    zh: '“{title}”：{year} 年是完成期限，报告没有写到。',
    en: '“{title}” was due in {year}; the report says nothing of it.',
  },
  hint: {
    zh: '如已完成，请写明数量和时间；该项要求的原文未经核对，仅作提示。',
    en: 'If it was done, say how many and when. The wording of the duty is not verified: a hint only.',
  },
})

/** Units in which lectures, courses and sessions are counted. */
const SESSIONS = ['期', '次', '场', '场次']

/** Levels of government that the wording of a duty names. */
const LEVELS_NAMED: readonly { words: RegExp; levels: readonly Level[] }[] = [
  { words: /各省|全国|督察全覆盖/, levels: ['province'] },
  { words: /市县/, levels: ['prefecture', 'county'] },
  { words: /县级以上/, levels: ['province', 'prefecture', 'county'] },
]

/** A statement with its view for term matching. */
interface Told {
  readonly statement: Statement
  readonly squeezed: Squeezed
}

interface Found {
  readonly statement: Statement
  readonly term: Range
}

/** Duties of the outline that carry a number or a date, held against what the report tells. Unverified duties are hints. */
export const dutyCheckpoints: Check = {
  id: 'duty-checkpoints',
  severity: 'info',
  statuses: ['pass', 'fail', 'uncertain'],
  looksFor: {
    zh: '纲要中带数量或期限的要求（如每年两期法治讲座），报告是否写到',
    en: 'Duties of the outline with a number or a date, such as two law lectures a year',
  },
  why: {
    zh: '有数量、有期限的要求最容易被督察逐项核对',
    en: 'A duty with a number or a date is the first thing an inspection ticks off',
  },
  basis: { zh: '本年度适用的纲要；各项是否与原文核对见框架文件', en: 'The outline of the year', verified: false },
  run(subject: Subject): Result[] {
    const { report, framework } = subject
    const year = report.year.value
    if (framework === null || year === null) return []
    const duties = dutiesOf(framework).filter(
      ({ duty, indicator }) =>
        concerns(duty, year, report) && notApplicableReason(indicator, report.level.value, report.kind.value) === null,
    )
    const told = tellingOf(
      report,
      gather(duties, ({ ends }) => ends),
    )
    return gather(duties, (duty) => judge(duty, year, told, () => isCovered(subject, duty.id)))
  },
}

/** The statements that may name one of the terms; only these are worth the view that terms are matched in. */
function tellingOf(report: Report, termEnds: readonly string[]): Told[] {
  const { half } = report
  const statements = statementsOf(report)
  const telling = new Set<Statement>()
  for (const end of new Set(termEnds))
    for (let at = half.indexOf(end); at >= 0; at = half.indexOf(end, at + 1)) {
      const statement = statementAt(statements, at)
      if (statement !== undefined && at + end.length <= statement.end) telling.add(statement)
    }
  return statements
    .filter((statement) => telling.has(statement))
    .map((statement) => ({ statement, squeezed: squeeze(statement.half) }))
}

/** What governments owe, systems by a date among it, is not asked of a department, systems by a date not of a township. */
function concerns(duty: Checkpoint, year: number, { kind, level }: Report): boolean {
  if (duty.fromYear !== undefined && year < duty.fromYear) return false
  if (duty.kind === 'by-date' && !String(duty.value).startsWith(String(year))) return false
  if (level.value === 'township' && duty.kind === 'by-date') return false
  if (kind.value === 'department' && (duty.kind === 'by-date' || /政府/.test(duty.title))) return false
  const named = LEVELS_NAMED.find(({ words }) => words.test(duty.title))
  return named === undefined || level.value === null || named.levels.includes(level.value)
}

function judge(held: Duty, year: number, statements: readonly Told[], covered: () => boolean): Result[] {
  const { duty, terms } = held
  const named = gather(statements, (told) => findTerms(told, terms))
  const found = duty.kind === 'by-date' ? named : named.filter((each) => !isForPublic(each))
  if (duty.kind === 'by-date') {
    const first = found[0]
    if (first !== undefined)
      return [{ status: 'pass', message: MESSAGES.named, params: { title: duty.title, year }, ranges: [first.term] }]
    return covered() ? [] : [lacking(duty, MESSAGES.dueNotTold, { year })]
  }
  return atLeast(held, Number(duty.value), found, statements)
}

function atLeast({ duty, kin }: Duty, wanted: number, found: readonly Found[], statements: readonly Told[]): Result[] {
  const amounts = gather(found, ({ statement, term }) => sessionsNear(statement, term))
  const most = largest(amounts)
  const params = { amount: most?.printed ?? '', wanted: `${wanted}${duty.unit ?? ''}` }
  if (most !== undefined && most.value >= wanted)
    return [{ status: 'pass', message: MESSAGES.met, params: { title: duty.title, ...params }, ranges: [most] }]
  // The same duty in other words: 宪法专题讲座2次, 举办依法行政研讨班2期.
  const alike = gather(statements, (told) =>
    gather(findTerms(told, kin), ({ statement, term }) => sessionsNear(statement, term)),
  )
  if ((largest(alike)?.value ?? 0) >= wanted) return []
  if (most !== undefined) return [lacking(duty, MESSAGES.less, params, [most])]
  const first = found[0]
  // Who tells that a course was held has told of one.
  if (first !== undefined) return wanted <= 1 ? [] : [lacking(duty, MESSAGES.noAmount, {}, [first.term])]
  const spoken = statements.some((told) => findTerms(told, kin).length > 0)
  return spoken ? [] : [lacking(duty, MESSAGES.notTold)]
}

/** @param terms in the view that statements are matched in */
function findTerms({ statement, squeezed: { view, at } }: Told, terms: readonly string[]): Found[] {
  return gather(terms, (wanted) => {
    const found: Found[] = []
    for (let index = view.indexOf(wanted); index >= 0; index = view.indexOf(wanted, index + 1)) {
      const start = statement.start + (at[index] ?? 0)
      found.push({ statement, term: { start, end: statement.start + (at[index + wanted.length - 1] ?? 0) + 1 } })
    }
    return found
  })
}

const PUBLIC = /律师|法律顾问|法律明白人|志愿|村|社区|校园|学校|学生|师生|青少年|企业|群众|居民|农民/
const OFFICIALS = /领导|干部|常务会|党组|中心组|公职人员|工作人员/

/** Lectures that lawyers hold in villages, schools and firms are legal education, not what the members of a government owe. */
function isForPublic({ statement, term }: Found): boolean {
  const before = statement.half.slice(0, term.start - statement.start).replace(/^.*[,;。]/s, '')
  const after = statement.half.slice(term.end - statement.start).replace(/[,;。].*$/s, '')
  const clause = `${before}${after}`
  return PUBLIC.test(clause) && !OFFICIALS.test(clause)
}

/** Between a term and its number may stand a comma, where nothing but a total follows it: 举办法治讲座，全年共4期. Another activity has its own number. */
const ANOTHER = /[,、](?!(?:全年|年内|共|共计|累计|先后|分别|已|举办|开展|计|达)*$)[^,、]*$/

/** Numbers of sessions within the clause of the term. */
function sessionsNear(statement: Statement, term: Range): Quantity[] {
  return statement.quantities.filter((q) => {
    if (!SESSIONS.includes(q.unit)) return false
    const between = statement.half.slice(
      Math.min(q.end, term.end) - statement.start,
      Math.max(q.start, term.start) - statement.start,
    )
    if (between.length > 24 || /[;。]/.test(between)) return false
    return q.start < term.start ? !/[,、]/.test(between) : !ANOTHER.test(between)
  })
}

function largest(quantities: readonly Quantity[]): Quantity | undefined {
  return [...quantities].sort((a, b) => b.value - a.value)[0]
}

/** True where the report tells done actions under the indicator: then it may say the same in words that the terms lack. */
function isCovered({ score }: Subject, id: string): boolean {
  return score.indicators.some((each) => each.id === id && each.level >= 2)
}

function lacking(
  duty: Checkpoint,
  message: Result['message'],
  params: Record<string, string | number> = {},
  ranges: readonly Range[] = [],
): Result {
  return {
    status: duty.verified ? 'fail' : 'uncertain',
    severity: duty.verified ? 'warning' : 'info',
    message,
    params: { title: duty.title, ...params },
    ranges: ranges.map(({ start, end }) => ({ start, end })),
    ...(duty.verified ? {} : { suggestion: MESSAGES.hint }),
  }
}
