import { describe, expect, test } from 'vitest'
import type { Check, Result, Subject } from '../../src/checks/check.js'
import { StatuteBook } from '../../src/framework/statute-book.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { readReport } from '../../src/reading/read-report.js'
import { FINDING_STATUSES, type CallerFacts, type FindingStatus } from '../../src/words.js'

/** A text that a check must find something in: the status of each result, and the words of the text that its ranges cover. */
export interface Invalid {
  readonly text: string
  readonly subject?: Partial<Subject>
  readonly facts?: CallerFacts
  readonly results: readonly {
    readonly status: FindingStatus
    readonly at: readonly string[]
    readonly says?: string
    readonly sides?: readonly (readonly [value: number, ...at: string[]])[]
  }[]
}

export interface Valid {
  readonly text: string
  readonly subject?: Partial<Subject>
  readonly facts?: CallerFacts
}

/** Runs a check over a table of texts: silent (or pass) on the valid ones, exactly the given results on the others. */
export function checkTable(
  check: Check,
  table: { valid: readonly (string | Valid)[]; invalid: readonly Invalid[] },
): void {
  describe(check.id, () => {
    describe('stays silent on', () => {
      for (const row of table.valid) {
        const valid = typeof row === 'string' ? { text: row } : row
        test(shown(valid.text), () => {
          expect(
            alarms(check, valid).map(({ status, message, params }) => ({ status, message: message.zh, params })),
          ).toEqual([])
        })
      }
    })
    describe('finds', () => {
      for (const row of table.invalid)
        test(shown(row.text), () => {
          const results = alarms(check, row)
          const { text } = subjectOf(row).report
          const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
          expect(
            results.map((result, i) => ({
              status: result.status,
              at: (result.ranges ?? []).map(words),
              ...(row.results[i]?.sides === undefined
                ? {}
                : { sides: (result.sides ?? []).map((side) => [side.value, ...side.ranges.map(words)]) }),
            })),
          ).toEqual(
            row.results.map(({ status, at, sides }) => ({ status, at, ...(sides === undefined ? {} : { sides }) })),
          )
          row.results.forEach(({ says }, i) => {
            if (says !== undefined) expect(saidBy(results[i])).toContain(says)
          })
        })
    })
    test('shows every status it declares', () => {
      const rows = [...table.valid.map((row) => (typeof row === 'string' ? { text: row } : row)), ...table.invalid]
      expect(statusesShown(check, rows)).toEqual(FINDING_STATUSES.filter((status) => check.statuses.includes(status)))
    })
  })
}

/** Every status that the check declares is shown by a row, and no other. */
function statusesShown(check: Check, rows: readonly Valid[]): string[] {
  const shown = new Set(rows.flatMap((row) => check.run(subjectOf(row)).map(({ status }) => status)))
  return FINDING_STATUSES.filter((status) => shown.has(status))
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 60 ? line : `${line.slice(0, 59)}…`
}

function alarms(check: Check, row: Valid): Result[] {
  return check.run(subjectOf(row)).filter((result) => result.status !== 'pass')
}

function saidBy(result: Result | undefined): string {
  if (result === undefined) return ''
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(result.params?.[name] ?? ''))
  return [result.message.zh, result.suggestion?.zh ?? ''].map(fill).join(' ')
}

/** A subject with nothing but the text read, and what the row adds. A text without a title gets one. */
function subjectOf({ text, subject, facts }: Valid): Subject {
  const whole = text.includes('报告\n') ? text : `云山县2020年法治政府建设情况报告\n一、主要举措和成效\n${text}`
  return {
    report: readReport(textOfLines(whole, 'txt'), facts ?? {}),
    framework: null,
    frameworks: [],
    statutes: new StatuteBook([]),
    tags: [],
    shortfalls: [],
    parts: [],
    score: { total: null, areas: [], indicators: [], notApplicable: [], notAssessable: [] },
    ...subject,
  }
}
