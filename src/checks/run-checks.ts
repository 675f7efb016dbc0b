import { hash } from 'node:crypto'
import type { Finding } from '../analysis-shape.js'
import { say } from '../messages/say.js'
import { quoteAround } from '../quote.js'
import type { Check, Result, Subject } from './check.js'
import { CHECKS } from './registry.js'

/** Runs the checks and puts their results into words. */
export function runChecks(subject: Subject, checks: readonly Check[] = CHECKS): Finding[] {
  return checks.flatMap((check) =>
    numbered(check.run(subject).map((result) => findingOf(check, result, subject.report.text))),
  )
}

function findingOf(check: Check, result: Result, text: string): Finding {
  const message = say(result.message, result.params)
  const ranges = (result.ranges ?? []).map((range) => quoteAround(text, range))
  return {
    check: check.id,
    severity: result.severity ?? check.severity,
    status: result.status,
    message,
    ranges,
    ...(result.sides === undefined
      ? {}
      : { sides: result.sides.map((side) => ({ ...side, ranges: [...side.ranges] })) }),
    ...(result.suggestion === undefined ? {} : { suggestion: say(result.suggestion, result.params) }),
    basis: { text: check.basis.zh, verified: check.basis.verified },
    fingerprint: fingerprint(check.id, message, ranges.map((range) => range.quote).join('|')),
  }
}

/** Names a finding by what it says and quotes, never by where it stands, so that a decision on it survives a change elsewhere in the text. */
export function fingerprint(...parts: string[]): string {
  return hash('sha256', parts.map((part) => part.replace(/\s+/g, '')).join('\u0000')).slice(0, 16)
}

/** Twice the same words at two places are two findings. */
function numbered(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const nth = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, nth)
    return nth === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${nth}` }
  })
}
