import type { Accuracy } from '../accuracy.js'
import { table } from './markdown.js'

const FIGURES = [
  'part',
  'area',
  'areaMacroF1',
  'clause',
  'silence',
  'paragraph',
  'shortfallF1',
  'kind',
  'coverageLevel',
  'levelMacroF1',
  'coverageKappa',
  'coverageOff',
] as const

/** `models/classifier/MODEL_CARD.md`. */
export function modelCard({ kit, lessons, product, baselines, reports }: Accuracy): string {
  const { classifier, lexicon } = kit
  const concepts = lexicon.concepts.concepts
  return `${[
    '# Model card: the sentence classifier of Fajing 法镜',
    `> 中文摘要：本模型判断法治政府建设年度报告中每句话所属的领域和指标、是否承认不足、写到何种程度。训练只用自拟的例句和文书（地名、数字均为虚构），没有真实报告。以 ${reports} 份未参与训练的自拟报告检验，领域 ${product.all.area ?? '–'}，指标 ${product.all.clause ?? '–'}。它帮助审读，不代替人的判断；所给覆盖度不是官方评分。本页由 \`npm run evaluate\` 写出。`,
    '## What it is',
    `A sparse linear model (one logistic regression for each of ${classifier.outputs.length} outputs over ${classifier.features.length} features of a sentence: words, pairs of characters, concepts, cue words, marks of evidence), fitted by AdaGrad in a fixed order, weights kept as signed bytes. What it says is combined with the concepts of a sentence, its headings, its item and its neighbours by fitted weights (\`settings.json\`), which also calibrate the probabilities. \`npm run train\` rebuilds it from \`models/\` to the same bytes. It runs offline.`,
    '## Versions',
    table(
      ['', ''],
      [
        ['engine', kit.versions.engine],
        ['models', kit.versions.models],
        ...kit.frameworks.map(({ id, version }) => ['framework', `${id}@${version}`]),
      ],
    ),
    '## Data',
    table(
      ['', 'count'],
      [
        ['exemplar sentences', lessons.exemplars],
        ['of them admissions of a shortfall', lessons.shortfalls],
        ['of them look-alikes that admit none', lessons.lookalikes],
        ['labelled documents', lessons.documents],
        ['their sentences', lessons.documentSentences],
        ['concepts', concepts.length],
        ['surface forms', concepts.reduce((sum, { forms }) => sum + forms.length, 0)],
        ['labelled reports held back for measuring', reports],
        ['their sentences', product.all.sentences ?? 0],
      ],
    ),
    'All of it was written for this project in the register of such reports, with invented places and figures. No sentence of a real report is in it.',
    '## Figures',
    `On the held-back reports; [docs/accuracy.md](../../docs/accuracy.md) has them by report, area and indicator, with calibration, confusions and what each ingredient adds.`,
    table(
      ['', 'this model', ...baselines.map(({ name }) => `baseline: ${name}`)],
      FIGURES.map((figure) => [
        figure,
        product.all[figure] ?? '–',
        ...baselines.map(({ evaluation }) =>
          TAGGED.some((known) => known === figure) ? (evaluation.all[figure] ?? '–') : '–',
        ),
      ]),
    ),
    '## Intended use',
    '- A supervising body that audits whether reports are complete, an office that compares many districts, an author who checks a draft.\n- Each tag, shortfall and point of score is a proposal with its evidence quoted, for a person to confirm, dismiss or correct.',
    '## Not intended',
    '- As an official assessment of a government or an official: the official weights are not published, and what a report says is not what was done.\n- For other kinds of text (work reports, plans, news), other languages or traditional characters: nothing was measured there.',
    '## Limits',
    `- The held-back reports were written and labelled within this project, so reports from elsewhere may score lower.\n- Report years before 2015 and after 2025 have no outline, and are tagged by area only or by a framework that the user brings.\n- Admissions of a shortfall that hide in praise or stand in a subordinate clause are missed most: ${product.all.missed ?? '–'} missed and ${product.all.falseAlarms ?? '–'} false alarms of ${product.all.shortfalls ?? '–'} here.\n- Probabilities are calibrated for a report's sentences as a whole; a rare indicator may be surer or less sure than it should be.\n- Frameworks that a user imports are read by their terms and by their counterparts in an outline, and were not measured.`,
  ].join('\n\n')}\n`
}

const TAGGED = ['area', 'areaMacroF1', 'clause', 'silence'] as const
