/** Fajing itself, `fajing.ts tag|analyse`: sentences to tags, or the whole analysis with every check. */
import type * as Analysis from '../../src/analysis.js'
import type * as PlainText from '../../src/intake/plain/plain-text.js'
import type * as Kit from '../../src/kit.js'
import type * as Framework from '../../src/framework/framework.js'
import type * as ReadReport from '../../src/reading/read-report.js'
import type * as Question from '../../src/tagging/question.js'
import type * as Neighbours from '../../src/tagging/neighbours.js'
import type * as Signals from '../../src/tagging/signals.js'
import type * as Tagger from '../../src/tagging/tagger.js'
import { readTexts } from '../reports.js'
import { shipped } from '../shipped.js'
import { started } from '../spent.js'
import { answer } from './answer.js'

const spent = started()
const { analyse } = await shipped<typeof Analysis>('src/analysis')
const { textOfLines } = await shipped<typeof PlainText>('src/intake/plain/plain-text')
const { loadKit } = await shipped<typeof Kit>('src/kit')
const { frameworkOfYear } = await shipped<typeof Framework>('src/framework/framework')
const { readReport } = await shipped<typeof ReadReport>('src/reading/read-report')
const { neighboursOf } = await shipped<typeof Neighbours>('src/tagging/neighbours')
const { askedOf } = await shipped<typeof Question>('src/tagging/question')
const { signalsOf } = await shipped<typeof Signals>('src/tagging/signals')
const { tagSentences } = await shipped<typeof Tagger>('src/tagging/tagger')
const kit = loadKit()
const loaded = spent()

const texts = readTexts().map(({ text, year }) => ({ text: textOfLines(text, 'txt'), year }))
if (process.argv[2] === 'analyse')
  await answer(loaded, () => {
    for (const { text } of texts) analyse(text, kit)
  })
else {
  const reports = texts.map(({ text, year }) => ({
    report: readReport(text, {}, kit.divisions),
    framework: frameworkOfYear(kit.frameworks, year),
  }))
  await answer(loaded, () => {
    for (const { report, framework } of reports) {
      const model = askedOf(kit.classifier, framework)
      const signals = signalsOf(report, kit.lexicon, model)
      tagSentences(report, framework, model.outputs, kit.settings.tagger, signals, neighboursOf(report))
    }
  })
}
