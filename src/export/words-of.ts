import type { Analysis, Finding } from '../analysis-shape.js'
import { indicatorId, indicatorsOf, type Framework } from '../framework/framework.js'
import { LETTER_WORDS } from '../messages/export.js'
import { say, type Params } from '../messages/say.js'

/** The report's title on one line; null where none was read. */
export function titleOf({ report }: Pick<Analysis, 'report'>): string | null {
  return report.title?.replace(/\s+/g, '') ?? null
}

/** A framework's title by its id; the id where the framework is not at hand. */
export function frameworkTitle(id: string, frameworks: readonly Framework[]): string {
  return frameworks.find((framework) => framework.id === id)?.title ?? id
}

/** Titles of indicators by their ids. */
export function indicatorTitles(frameworks: readonly Framework[]): ReadonlyMap<string, string> {
  return new Map(
    frameworks.flatMap((framework) =>
      indicatorsOf(framework).map((indicator): [string, string] => [
        indicatorId(framework, indicator),
        indicator.title,
      ]),
    ),
  )
}

/** The number of an indicator within its framework: `outline-2015-2020/9` → `9`. */
export function indicatorNumber(id: string): string {
  return id.slice(id.indexOf('/') + 1)
}

export function basisWords(basis: NonNullable<Finding['basis']>): string {
  return basis.verified ? basis.text : `${basis.text}${LETTER_WORDS.unverified}`
}

/** A share from 0 to 1 as it is shown, from 0 to 100. */
export function percent(share: number | null): string {
  return share === null ? '' : (share * 100).toFixed(0)
}

export function versionWords({ versions }: Pick<Analysis, 'versions'>, words: string): string {
  const { engine, models } = versions
  return filled(words, { engine, models, framework: versions.framework ?? LETTER_WORDS.noFramework })
}

/** Fills the `{name}` places of words that are there in Chinese only. */
export function filled(words: string, params: Params): string {
  return say({ zh: words, en: words }, params)
}

/** A quote on one line. */
export function shown(quote: string): string {
  return quote.replace(/\s+/g, ' ').trim()
}
