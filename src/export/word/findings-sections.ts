import type { Finding } from '../../analysis-shape.js'
import type { Framework } from '../../framework/framework.js'
import { LETTER_WORDS as WORDS } from '../../messages/export.js'
import { ofStatus, type Selection } from '../selection.js'
import { quoteShown } from '../../quote.js'
import { absentByArea } from '../absent.js'
import { basisWords, filled, frameworkTitle, shown } from '../words-of.js'
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
      children: found.flatMap((finding, i) => [
        item(i + 1, said(finding)),
        ...quotes(finding, selection.analysis.text),
        ...basis(finding),
      ]),
    },
  ]
}

function said({ check, message }: Finding): string {
  return `${checkName(check)}：${message}`
}

function quotes({ ranges }: Finding, text: string) {
  return ranges.map((range) => labelled(WORDS.quote, `“${shown(quoteShown(text, range))}”`))
}

function basis({ basis }: Finding) {
  return basis === undefined ? [] : [labelled(WORDS.basisLabel, `${basisWords(basis)}。`)]
}

/** The indicators that nothing was written about, by area; no section where no framework applies. */
export function thinSection({ analysis }: Selection, frameworks: readonly Framework[]): Section[] {
  const { framework, score } = analysis
  if (framework === null || score.indicators.length === 0) return []
  const absent = absentByArea(analysis, frameworks)
  const params = {
    framework: frameworkTitle(framework, frameworks),
    count: score.indicators.length,
    absent: absent.count,
  }
  const areas = absent.areas.map(({ name, indicators }) => labelled(`${name}：`, `${indicators}。`))
  const words = filled(absent.count === 0 ? WORDS.covered : WORDS.thin, params)
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
