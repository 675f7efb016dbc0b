import type { Finding } from '../analysis-shape.js'
import { say } from '../messages/say.js'
import { quoteAround } from '../quote.js'
import type { Check, Result, Subject } from './check.js'
import { fingerprintOf, numbered } from './fingerprint.js'
import { CHECKS } from './registry.js'

/** Runs the checks and puts their results into words. */
export function runChecks(subject: Subject, checks: readonly Check[] = CHECKS): Finding[] {
  const findings = checks.flatMap((check) =>
    check.run(subject).map((result) => findingOf(check, result, subject.report.text)),
  )
  const fingerprints = numbered(findings.map(({ fingerprint }) => fingerprint))
  return findings.map((finding, i) => ({ ...finding, fingerprint: fingerprints[i] ?? finding.fingerprint }))
}

function findingOf(check: Check, result: Result, text: string): Finding {
  const ranges = (result.ranges ?? []).map((range) => quoteAround(text, range))
  return {
    check: check.id,
    severity: result.severity ?? check.severity,
    status: result.status,
    message: say(result.message, result.params),
    ranges,
    ...(result.sides === undefined
      ? {}
      : { sides: result.sides.map((side) => ({ ...side, ranges: [...side.ranges] })) }),
    ...(result.suggestion === undefined ? {} : { suggestion: say(result.suggestion, result.params) }),
    basis: { text: check.basis.zh, verified: check.basis.verified },
    fingerprint: fingerprintOf({ ...result, check: check.id, quotes: ranges.map(({ quote }) => quote) }),
  }
}
