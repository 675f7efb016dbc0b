import { identifiedIndicators, type Checkpoint, type Framework, type Indicator } from '../framework/framework.js'
import { squeezedView } from '../language/normalise.js'

/** A duty that can be held against what a report tells, with the words that it is told in. */
export interface Duty {
  readonly id: string
  readonly indicator: Indicator
  readonly duty: Checkpoint
  /** In the view that statements are matched in. */
  readonly terms: readonly string[]
  /** The same kind of event under other names. */
  readonly kin: readonly string[]
  /** What one of the terms or other names must end with where a statement has it. */
  readonly ends: readonly string[]
}

const known = new WeakMap<Framework, readonly Duty[]>()

/** The duties of a framework, worked out once for it: every report is asked for them. */
export function dutiesOf(framework: Framework): readonly Duty[] {
  const before = known.get(framework)
  if (before !== undefined) return before
  const duties = identifiedIndicators(framework).flatMap(({ id, indicator }) =>
    indicator.checkpoints.filter(isHeld).map((duty): Duty => {
      const kin = kindred(duty.terms)
      const ends = [...duty.terms, ...kin].map((term) => term.slice(-2))
      return { id, indicator, duty, terms: duty.terms.map(squeezedView), kin, ends }
    }),
  )
  known.set(framework, duties)
  return duties
}

/** A yearly number concerns every report, a deadline that of its year; of anything else nothing is counted. */
function isHeld(duty: Checkpoint): boolean {
  return duty.kind === 'at-least' ? typeof duty.value === 'number' && /每年/.test(duty.title) : duty.kind === 'by-date'
}

/** The same kind of event under other names: 讲座 as 会前学法, 专题讲授; 培训班 as 研讨班. */
function kindred(terms: readonly string[]): string[] {
  return terms.some((term) => /讲座|学法/.test(term))
    ? ['讲座', '学法', '讲授', '授课', '法治课', '研讨班', '培训班']
    : ['班', '集中培训', '轮训']
}
