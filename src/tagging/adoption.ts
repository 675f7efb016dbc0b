import { linksOf, type Concept } from '../framework/concept.js'
import { indicatorId, indicatorsOf, type Framework, type Indicator } from '../framework/framework.js'
import { squeeze } from '../language/normalise.js'
import { TermIndex, type TermHit } from '../language/term-index.js'
import type { Report } from '../reading/report.js'
import { clipped } from './log-odds.js'
import type { Signal } from './signals.js'

/**
 * How a framework is read that the classifier was never trained on (one that a user brings, or an edition not yet taught): by the
 * indicators' terms, by the concepts that carry those terms, and by the classifier's columns of their counterparts in a trained edition.
 */
export interface Adoption {
  /** The classifier's outputs, then one for each indicator. */
  readonly outputs: readonly string[]
  readonly indicators: readonly Adopted[]
  /** Concepts with their links to the framework; those without are not in it. */
  readonly linked: ReadonlyMap<Concept, Concept>
  /** The readings of terms met so far with those in place of the concepts: kept, because what they vote for is known by the list. */
  readonly relinked: WeakMap<readonly Concept[], readonly Concept[]>
  readonly terms: TermIndex<Concept>
  readonly framework: string
  /** Columns of the newest taught edition that are nobody's counterpart. */
  readonly unclaimed: readonly number[]
}

interface Adopted {
  readonly number: string
  /** Columns of its counterparts. */
  readonly columns: readonly number[]
  /** Log of how many indicators share those columns: without a term of its own in the sentence, it is but one of those that may be meant. */
  readonly shared: number
}

/** A concept whose form or name is this much longer than a term is about something else. */
const CLOSE = 4
/** Shorter terms stand inside too many forms to link them. */
const LEAST_CONTAINED = 4
/**
 * Log-odds that a sentence speaks of an indicator when one of its terms stands in it, and when none does. Tried on the labelled documents of
 * models/exemplars with the newer outline as if it were a user's own: from 2 to 4 and from -6 to -5 little changes; from -4 upwards the area
 * alone carries an indicator, which raises the agreement of levels but gives points without a word of evidence.
 */
const TERM_THERE = 2
const TERM_MISSING = -5

/** @returns null where the classifier knows every indicator of the framework itself */
export function adoptionOf(
  framework: Framework,
  concepts: readonly Concept[],
  outputs: readonly string[],
): Adoption | null {
  const indicators = indicatorsOf(framework)
  if (indicators.every((indicator) => outputs.includes(indicatorId(framework, indicator)))) return null
  const borrowers = new Map<number, number>()
  const columns = indicators.map(({ counterparts }) =>
    Object.entries(counterparts)
      .flatMap(([edition, numbers]) => numbers.map((number) => outputs.indexOf(`${edition}/${number}`)))
      .filter((column) => column >= 0),
  )
  for (const column of columns.flat()) borrowers.set(column, (borrowers.get(column) ?? 0) + 1)
  const newest = outputs.at(-1)?.replace(/[^/]*$/, '') ?? ''
  return {
    framework: framework.id,
    unclaimed: outputs.flatMap((output, column) =>
      output.startsWith(newest) && !borrowers.has(column) ? [column] : [],
    ),
    outputs: [...outputs, ...indicators.map((indicator) => indicatorId(framework, indicator))],
    indicators: indicators.map(({ number }, i) => ({
      number,
      columns: columns[i] ?? [],
      shared: Math.log(Math.max(1, ...(columns[i] ?? []).map((column) => borrowers.get(column) ?? 1))),
    })),
    linked: linkedConcepts(framework, indicators, concepts),
    relinked: new WeakMap(),
    terms: ownTerms(framework, indicators),
  }
}

/** What the sentences say for the indicators of an adopted framework, beside all that they said before. */
export function adoptedSignals(
  report: Report,
  signals: readonly (Signal | null)[],
  adoption: Adoption,
): (Signal | null)[] {
  return signals.map((signal, i) => {
    const sentence = report.sentences[i]
    if (signal === null || sentence === undefined) return null
    const known = signal.hits.map((hit) => ({ ...hit, values: relinked(hit.values, adoption) }))
    const own = adoption.terms
      .find(sentence.text)
      .filter((hit) => !known.some((other) => saysMore(other, hit, adoption)))
    const hits = [...known, ...own].sort((a, b) => a.start - b.start)
    const said = new Set(hits.flatMap((hit) => numbersOf(hit, adoption)))
    const logits = new Float64Array(adoption.outputs.length)
    logits.set(signal.logits)
    adoption.indicators.forEach(({ number, columns, shared }, k) => {
      const borrowed = columns.reduce((best, column) => Math.max(best, signal.logits[column] ?? best), -Infinity)
      logits[signal.logits.length + k] = said.has(number)
        ? Math.max(borrowed, TERM_THERE)
        : Math.max(shared === 0 ? borrowed : Math.min(borrowed, 0) - shared, TERM_MISSING)
    })
    return {
      ...signal,
      hits,
      logits,
      clauses: [logits],
      marked: [signal.marks.length > 0],
      elsewhere: said.size > 0 ? 0 : unclaimedOdds(signal, adoption),
    }
  })
}

/** Odds of what the taught edition would tag and no indicator here corresponds to. */
function unclaimedOdds(signal: Signal, { unclaimed }: Adoption): number {
  return unclaimed.reduce((sum, column) => sum + Math.exp(clipped(signal.logits[column] ?? 0)), 0)
}

function numbersOf(hit: TermHit<Concept>, { framework }: Adoption): string[] {
  return hit.values.flatMap((concept) => linksOf(concept, framework))
}

/** Whether a hit covers another one and speaks of all its indicators. */
function saysMore(hit: TermHit<Concept>, other: TermHit<Concept>, adoption: Adoption): boolean {
  if (hit.start > other.start || hit.end < other.end) return false
  const numbers = numbersOf(hit, adoption)
  return numbersOf(other, adoption).every((number) => numbers.includes(number))
}

function relinked(readings: readonly Concept[], { linked, relinked }: Adoption): readonly Concept[] {
  let known = relinked.get(readings)
  if (known === undefined) relinked.set(readings, (known = readings.map((concept) => linked.get(concept) ?? concept)))
  return known
}

/** Copies of the concepts that speak of the framework's indicators, linked to it. */
function linkedConcepts(
  framework: Framework,
  indicators: readonly Indicator[],
  concepts: readonly Concept[],
): Map<Concept, Concept> {
  const terms = indicators.map(({ terms }) => terms.map((term) => squeeze(term).view))
  const linked = new Map<Concept, Concept>()
  for (const concept of concepts) {
    if (linksOf(concept, framework.id).length > 0) continue
    const words = [concept.name, ...concept.forms].map((word) => squeeze(word).view)
    const numbers = indicators.filter((indicator, i) =>
      indicator.terms.length > 0
        ? terms[i]?.some((term) => carries(words, term))
        : alone(indicator, indicators, concept),
    )
    if (numbers.length > 0)
      linked.set(
        concept,
        linkedTo(
          concept,
          framework.id,
          numbers.map(({ number }) => number),
        ),
      )
  }
  return linked
}

type PlainConcept = Pick<Concept, 'id' | 'name' | 'forms' | 'areas' | 'weight'>

function linkedTo(concept: PlainConcept, framework: string, numbers: string[]): Concept {
  const links: Record<string, string[]> = { [framework]: numbers }
  return Object.assign(links, concept)
}

function carries(words: readonly string[], term: string): boolean {
  return words.some(
    (word) =>
      word === term || (term.length >= LEAST_CONTAINED && word.length - term.length < CLOSE && word.includes(term)),
  )
}

/** Concepts of a counterpart count only for an indicator that shares it with no other. */
function alone(indicator: Indicator, indicators: readonly Indicator[], concept: Concept): boolean {
  return Object.entries(indicator.counterparts).some(([edition, numbers]) =>
    numbers.some(
      (number) =>
        linksOf(concept, edition)[0] === number &&
        indicators.filter((other) => other.counterparts[edition]?.includes(number)).length === 1,
    ),
  )
}

/** The terms of the indicators as concepts of their own, kept apart from the others: importing a framework must not change how an outline is read. */
function ownTerms(framework: Framework, indicators: readonly Indicator[]): TermIndex<Concept> {
  const index = new TermIndex<Concept>()
  for (const { number, title, area, terms } of indicators) {
    const [first, ...rest] = terms
    if (first === undefined) continue
    const id = `${framework.id}/${number}`
    const concept: PlainConcept = { id, name: title, forms: [first, ...rest], areas: [area], weight: 'strong' }
    for (const term of terms) index.add(term, linkedTo(concept, framework.id, [number]))
  }
  return index
}
