import { AREAS, type Area } from '../words.js'
import { linksOf, type Concept } from './concept.js'
import { indicatorsOf, type Framework, type Indicator } from './framework.js'

/** A like indicator in another edition. */
export interface Crossing {
  readonly number: string
  readonly title: string
  readonly area: Area
  /** How much of what the one indicator is about the other is about too, in (0, 1]. */
  readonly strength: number
  /** Ids of the concepts that both are about, those that carry most first; empty where the file itself names the counterpart. */
  readonly concepts: readonly string[]
}

/** A concept is about its first indicator wholly, about the others beside it. */
const ASIDE = 0.5
/** A concept whose words only support an indicator tells less of what it is about. */
const SUPPORTING = 1 / 3
/** Below this a few shared words are chance. */
const LEAST_STRENGTH = 0.1

/**
 * For each indicator of one edition the like ones of another, strongest first, by the concepts that both are about. An edition without
 * concepts of its own is crossed by the counterparts that its file names.
 */
export function crosswalk(from: Framework, to: Framework, concepts: readonly Concept[]): Map<string, Crossing[]> {
  const targets = indicatorsOf(to)
  return new Map(
    indicatorsOf(from).map((indicator) => {
      const own = concepts.flatMap((concept) => {
        const about = aboutness(concept, from, indicator.number) * (concept.weight === 'strong' ? 1 : SUPPORTING)
        return about === 0 ? [] : [{ concept, about }]
      })
      const whole = own.reduce((sum, { about }) => sum + about, 0)
      const crossings = targets.flatMap((target): Crossing[] => {
        const { number, title, area } = target
        const named = namedStrength(from, indicator, to, target)
        if (named > 0) return [{ number, title, area, strength: named, concepts: [] }]
        const shared = own
          .map(({ concept, about }) => ({ id: concept.id, both: about * aboutness(concept, to, number) }))
          .filter(({ both }) => both > 0)
          .sort((a, b) => b.both - a.both)
        const strength = whole === 0 ? 0 : shared.reduce((sum, { both }) => sum + both, 0) / whole
        return strength < LEAST_STRENGTH
          ? []
          : [{ number, title, area, strength: rounded(strength), concepts: shared.map(({ id }) => id) }]
      })
      return [indicator.number, crossings.sort((a, b) => b.strength - a.strength)]
    }),
  )
}

function aboutness(concept: Concept, framework: Framework, number: string): number {
  const rank = linksOf(concept, framework.id).indexOf(number)
  return rank < 0 ? 0 : rank === 0 ? 1 : ASIDE
}

/** What the file of either edition says itself: 1 for the best counterpart, less for the others, 0 where it names none. */
function namedStrength(from: Framework, indicator: Indicator, to: Framework, target: Indicator): number {
  const forth = indicator.counterparts[to.id]?.indexOf(target.number) ?? -1
  const back = target.counterparts[from.id]?.indexOf(indicator.number) ?? -1
  if (forth === 0 || back === 0) return 1
  return forth > 0 || back > 0 ? ASIDE : 0
}

/** Coverage of one area in two reports, each by the edition of its year. */
export interface AreaChange {
  readonly area: Area
  /** In [0, 1]; null where the edition has no indicator of the area that applies. */
  readonly before: number | null
  readonly after: number | null
  /** In [-1, 1]; null where either is. */
  readonly change: number | null
}

interface Scored {
  readonly areas: readonly { readonly id: Area; readonly score: number | null }[]
}

/** Sets two scores side by side. Areas are the same in every edition, so a place's years compare although its indicators do not. */
export function compareAreas(before: Scored, after: Scored): AreaChange[] {
  const scoreIn = ({ areas }: Scored, area: Area) => areas.find(({ id }) => id === area)?.score ?? null
  return AREAS.map((area) => {
    const [one, other] = [scoreIn(before, area), scoreIn(after, area)]
    return { area, before: one, after: other, change: one === null || other === null ? null : rounded(other - one) }
  })
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
