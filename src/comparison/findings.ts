import type { CheckDescription } from '../checks/check.js'
import { fingerprintOf } from '../checks/fingerprint.js'
import { COMPARISON_CHECKS, type ComparisonCheckId } from '../checks/of-two-reports.js'
import { COMPARISON_FINDINGS } from '../messages/comparison.js'
import type { CodedMessage } from '../messages/coded.js'
import { say, type Params } from '../messages/say.js'
import type { FindingStatus, Severity } from '../words.js'
import type { Comparison, ComparisonFinding, NamedReport, PromiseOutcome } from './comparison-shape.js'

const SAID = COMPARISON_FINDINGS

/** A result of comparing before it is put into words. */
export interface Compares {
  readonly check: ComparisonCheckId
  readonly severity: Severity
  readonly status: FindingStatus
  readonly message: CodedMessage
  readonly params?: Params
  readonly ranges?: ComparisonFinding['ranges']
  readonly sides?: ComparisonFinding['sides']
  readonly other?: ComparisonFinding['other']
}

/** Puts a result into words and names it by what it quotes on both sides, and whose the other side is. */
export function findingOf({ message, params, ranges = [], sides, other = null, ...rest }: Compares): ComparisonFinding {
  const whose = other === null ? [] : [`${other.report.issuer ?? ''} ${other.report.year ?? ''}`]
  const quotes = [...whose, ...ranges.map(({ quote }) => quote), ...(other?.ranges ?? []).map(({ quote }) => quote)]
  return {
    ...rest,
    message: say(message, params),
    ranges,
    ...(sides === undefined ? {} : { sides }),
    basis: basisOf(rest.check),
    fingerprint: fingerprintOf({ check: rest.check, message, params, quotes }),
    other,
  }
}

/** The rule behind a finding that rests on two reports, as it is shown beside it. */
function basisOf(id: ComparisonCheckId): { text: string; verified: boolean } {
  const { basis } = COMPARISON_CHECKS.find((check) => check.id === id) as CheckDescription
  return { text: basis.zh, verified: basis.verified }
}

/** Share of a report from which copied text weighs as a failure, and from which old text of the issuer's own is worth a warning. */
const COPIED_LARGELY = 0.3
const RECYCLED_LARGELY = 0.15

/** @param compared how many reports were looked at, whether they share anything or not */
export function copiedText(shared: Comparison['shared'], compared: number): Compares[] {
  const check = 'copied-text'
  if (compared === 0) return [{ check, severity: 'info', status: 'not_assessable', message: SAID.nothingToCompare }]
  if (shared.length === 0)
    return [{ check, severity: 'info', status: 'pass', message: SAID.nothingShared, params: { count: compared } }]
  return shared.map(({ with: report, relation, characters, share, passages }): Compares => {
    const isOwn = relation === 'same-issuer'
    return {
      check,
      severity: isOwn ? (share >= RECYCLED_LARGELY ? 'warning' : 'info') : 'warning',
      status: !isOwn && share >= COPIED_LARGELY ? 'fail' : 'uncertain',
      message: isOwn ? SAID.recycled : SAID.copied,
      params: {
        issuer: report.issuer ?? report.place ?? report.title ?? '',
        year: report.year ?? '',
        characters,
        share: (share * 100).toFixed(1),
        passages: passages.length,
      },
      ranges: passages.map(({ right }) => right),
      other: { report, ranges: passages.map(({ left }) => left) },
    }
  })
}

export function repeatedShortfalls(fates: Comparison['shortfalls'], before: NamedReport): Compares[] {
  const check = 'repeated-shortfall'
  const year = before.year ?? ''
  const old = fates.filter(({ left }) => left !== null)
  if (old.length === 0)
    return [{ check, severity: 'info', status: 'not_assessable', message: SAID.noShortfallsBefore, params: { year } }]
  const again = old.filter(({ right }) => right !== null)
  if (again.length === 0)
    return [
      { check, severity: 'info', status: 'pass', message: SAID.noneRepeated, params: { year, count: old.length } },
    ]
  return again.map(({ fate, left, right }): Compares => {
    const isSame = fate === 'repeated'
    return {
      check,
      severity: 'warning',
      status: isSame ? 'fail' : 'uncertain',
      message: isSame ? SAID.repeated : SAID.inSubstance,
      params: { year },
      ranges: right === null ? [] : [right],
      other: { report: before, ranges: left === null ? [] : [left] },
    }
  })
}

export function followUp(promises: Comparison['promises'], before: NamedReport): Compares[] {
  const check = 'follow-up'
  const year = before.year ?? ''
  if (promises.every(({ outcome }) => outcome === 'unclear'))
    return [{ check, severity: 'info', status: 'not_assessable', message: SAID.noPromises, params: { year } }]
  const done = promises.filter(({ outcome }) => outcome === 'done')
  const kept: Compares = {
    check,
    severity: 'info',
    status: 'pass',
    message: SAID.kept,
    params: { year, count: done.length },
    ranges: done.flatMap(({ right }) => right.slice(0, 1)),
    other: { report: before, ranges: done.map(({ left }) => left) },
  }
  const open = promises
    .filter(({ outcome }) => outcome === 'partly' || outcome === 'not-mentioned')
    .map((promise): Compares => ({
      check,
      severity: promise.outcome === 'partly' ? 'info' : 'warning',
      status: 'uncertain',
      message: openMessage(promise),
      params: { year, promised: promise.target?.promised ?? '', reached: promise.target?.reached ?? '' },
      ranges: promise.outcome === 'partly' ? promise.right : promise.again === null ? [] : [promise.again],
      other: { report: before, ranges: [promise.left] },
    }))
  return done.length === 0 ? open : [kept, ...open]
}

function openMessage({ outcome, again, target }: PromiseOutcome): CodedMessage {
  if (outcome === 'not-mentioned') return again === null ? SAID.notMentioned : SAID.promisedAgain
  return target !== null ? SAID.shortOfTarget : SAID.partly
}
