import type { Finding } from '../../analysis-shape.js'
import type { Framework } from '../../framework/framework.js'
import { LETTER_WORDS as WORDS } from '../../messages/export.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { AREAS } from '../../words.js'
import { ofStatus, type Selection } from '../selection.js'
import { basisWords, filled, frameworkTitle, indicatorNumber, indicatorTitles } from '../words-of.js'
import type { Section } from './section.js'
import { item, labelled, paragraph } from './paragraphs.js'
import { checkName } from '../../messages/names.js'

/** The findings of one status, each with its quotes and its basis; no section where there are none. */
export function findingsSection(selection: Selection, status: 'fail' | 'uncertain'): Section[] {
  const found = ofStatus(selection, status)
  if (found.length === 0) return []
  return [
    {
      heading: status === 'fail' ? WORDS.failsHeading : WORDS.doubtsHeading,
      children: found.flatMap((finding, i) => [item(i + 1, said(finding)), ...quotes(finding), ...basis(finding)]),
    },
  ]
}

function said({ check, message }: Finding): string {
  return `${checkName(check)}：${message}`
}

function quotes({ ranges }: Finding) {
  return ranges.map(({ quote }) => labelled(WORDS.quote, `“……${quote.replace(/\s+/g, ' ').trim()}……”`))
}

function basis({ basis }: Finding) {
  return basis === undefined ? [] : [labelled(WORDS.basisLabel, `${basisWords(basis)}。`)]
}

/** The indicators that nothing was written about, by area; no section where no framework applies. */
export function thinSection({ analysis }: Selection, frameworks: readonly Framework[]): Section[] {
  const { framework, score } = analysis
  if (framework === null || score.indicators.length === 0) return []
  const titles = indicatorTitles(frameworks)
  const absent = score.indicators.filter(({ level }) => level === 0)
  const params = {
    framework: frameworkTitle(framework, frameworks),
    count: score.indicators.length,
    absent: absent.length,
  }
  const areas = AREAS.flatMap((area) => {
    const named = absent
      .filter((indicator) => indicator.area === area)
      .map(({ id }) => `${indicatorNumber(id)}. ${titles.get(id) ?? id}`)
    return named.length === 0 ? [] : [labelled(`${say(AREA_NAMES[area])}：`, `${named.join('；')}。`)]
  })
  const words = filled(absent.length === 0 ? WORDS.covered : WORDS.thin, params)
  return [{ heading: WORDS.thinHeading, children: [paragraph(words), ...areas] }]
}

/** What to do about each failing finding, in their order. */
export function mendSection(selection: Selection): Section {
  const fails = ofStatus(selection, 'fail')
  if (fails.length === 0) return { heading: WORDS.mendHeading, children: [paragraph(WORDS.mendNothing)] }
  const lines = fails.map((finding, i) => {
    return paragraph(`${i + 1}. ${finding.message}${finding.suggestion ?? WORDS.mendDefault}`)
  })
  return { heading: WORDS.mendHeading, children: [paragraph(WORDS.mend), ...lines] }
}
