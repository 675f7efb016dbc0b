import { linksOf } from '../concept.js'
import { indicatorId, indicatorsOf, type Framework } from '../framework.js'
import { SHORTFALL_KINDS, type ShortfallKind } from '../../words.js'
import { listed } from './check-exemplars.js'
import type { CheckedModels } from './check-models.js'

/** What `fajing models check --format json` prints. */
export interface ModelCounts {
  readonly concepts: number
  /** Different surface forms. */
  readonly forms: number
  /** Plain exemplars (neither shortfalls nor look-alikes) labelled with each indicator of the editions that have years, at any rank. */
  readonly exemplars: Readonly<Record<string, number>>
  readonly shortfalls: Readonly<Record<ShortfallKind, number>>
  readonly lookalikes: number
  readonly statutes: number
  /** Frameworks, chapters, indicators, checkpoints and versions of statutes marked `verified: false`. */
  readonly unverified: number
}

export interface Gap {
  readonly indicator: string
  readonly title: string
  readonly of: 'concepts' | 'exemplars'
  readonly count: number
}

export const LEAST_CONCEPTS = 5
export const LEAST_EXEMPLARS = 25

export function countsOf({ frameworks, concepts, exemplars, statutes }: CheckedModels): ModelCounts {
  const plain = exemplars.filter(({ cells }) => cells.kind === undefined && cells.why === undefined)
  const kinds = SHORTFALL_KINDS.map((kind) => [kind, exemplars.filter(({ cells }) => cells.kind === kind).length])
  return {
    concepts: concepts.length,
    forms: new Set(concepts.flatMap((concept) => concept.forms)).size,
    exemplars: Object.fromEntries(
      editionsOf(frameworks).flatMap((edition) =>
        indicatorsOf(edition).map((indicator) => [
          indicatorId(edition, indicator),
          plain.filter(({ cells }) => listed(cells[edition.id] ?? '', ',').includes(indicator.number)).length,
        ]),
      ),
    ),
    shortfalls: Object.fromEntries(kinds) as Record<ShortfallKind, number>,
    lookalikes: exemplars.filter(({ cells }) => cells.why !== undefined).length,
    statutes: statutes.length,
    unverified: [
      ...frameworks,
      ...frameworks.flatMap((framework) => framework.chapters),
      ...frameworks.flatMap(indicatorsOf),
      ...frameworks.flatMap(indicatorsOf).flatMap((indicator) => indicator.checkpoints),
      ...statutes.flatMap((statute) => statute.versions),
    ].filter(({ verified }) => !verified).length,
  }
}

/** Indicators that too few concepts or exemplars speak of, in the editions that have years. */
export function gapsOf(models: CheckedModels): Gap[] {
  const { exemplars } = countsOf(models)
  return editionsOf(models.frameworks).flatMap((edition) =>
    indicatorsOf(edition).flatMap((indicator) => {
      const id = indicatorId(edition, indicator)
      const linked = models.concepts.filter((concept) => linksOf(concept, edition.id).includes(indicator.number))
      const gap = (of: Gap['of'], count: number, least: number): Gap[] =>
        count >= least ? [] : [{ indicator: id, title: indicator.title, of, count }]
      return [
        ...gap('concepts', linked.length, LEAST_CONCEPTS),
        ...gap('exemplars', exemplars[id] ?? 0, LEAST_EXEMPLARS),
      ]
    }),
  )
}

function editionsOf(frameworks: readonly Framework[]): Framework[] {
  return frameworks.filter((framework) => framework.years !== null)
}
