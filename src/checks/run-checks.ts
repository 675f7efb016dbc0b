import type { Finding } from '../analysis-shape.js'
import { say } from '../messages/say.js'
import { quoteAround } from '../quote.js'
import type { Check, Result, Subject } from './check.js'
import { fingerprintOf, numbering } from './fingerprint.js'
import { CHECKS } from './registry.js'

/** Runs the checks and puts their results into words. */
export function runChecks(subject: Subject, checks: readonly Check[] = CHECKS): Finding[] {
  const number = numbering()
  const findings: Finding[] = []
  for (const check of checks)
    for (const result of check.run(subject)) findings.push(findingOf(check, result, subject.report.text, number))
  return findings
}

function findingOf(check: Check, result: Result, text: string, number: (fingerprint: string) => string): Finding {
  const { message, params, sides, suggestion } = result
  const ranges = (result.ranges ?? []).map((range) => quoteAround(text, range))
  return {
    check: check.id,
    severity: result.severity ?? check.severity,
    status: result.status,
    message: say(message, params),
    ranges,
    ...(sides === undefined ? {} : { sides: sides.map((side) => ({ ...side, ranges: [...side.ranges] })) }),
    ...(suggestion === undefined ? {} : { suggestion: say(suggestion, params) }),
    basis: { text: check.basis.zh, verified: check.basis.verified },
    fingerprint: number(fingerprintOf({ check: check.id, message, params, quotes: ranges.map(({ quote }) => quote) })),
  }
}
