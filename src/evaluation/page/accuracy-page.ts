import { indicatorId, indicatorsOf } from '../../framework/framework.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { AREAS } from '../../words.js'
import type { Accuracy } from '../accuracy.js'
import type { Figures } from '../evaluate.js'
import type { Answer } from '../measure.js'
import { calibrationError, reliability } from '../reliability.js'
import { f1, rounded, type Hits } from '../tally.js'
import { table } from './markdown.js'

const COLUMNS = [
  ['sentences', '句 sentences'],
  ['part', '部分 part'],
  ['area', '领域 area'],
  ['clause', '指标 indicator'],
  ['silence', '沉默 silence'],
  ['paragraph', '段落 paragraph'],
  ['shortfalls', '不足 shortfalls'],
  ['shortfallF1', 'F1'],
  ['missed', '漏 missed'],
  ['falseAlarms', '误报 false alarms'],
  ['kind', '类型 kind'],
  ['coverageLevel', '覆盖级 level'],
  ['coverageKappa', 'κ'],
  ['coverageOff', '总分差 off'],
] as const
/** Pairs shown of what is taken for what. */
const MOST_PAIRS = 15

/** What was measured, in a few words of either language. */
export interface Measured {
  readonly command: string
  readonly zh: string
  readonly en: string
}

/** The labelled reports of this project. */
export const OWN_REPORTS: Measured = {
  command: 'npm run evaluate',
  zh: '`fixtures/reports` 中自拟的报告（训练时没有用过）',
  en: 'reports of our own that training never saw; they were written within this project, so reports from elsewhere may score lower',
}

/** Labelled reports in a folder outside the project. */
export const OTHER_REPORTS: Measured = {
  command: 'npm run evaluate -- --gold 文件夹 --page 文件',
  zh: '项目之外、另行标注的报告',
  en: 'reports from outside this project, labelled by others',
}

/** The accuracy page. The same figures give the same bytes: no dates, no timings. */
export function accuracyPage(accuracy: Accuracy, measured: Measured): string {
  const { product, kit } = accuracy
  const { counts } = product
  return `${[
    '# 准确率 Accuracy',
    `本页由 \`${measured.command}\` 写出，请勿手改。法镜读 ${accuracy.reports} 份报告：${measured.zh}，与逐句人工标注比对：凡细读者认为说得通的标签都算对。各项均为占比，1 为全对；“沉默”指没有主题的句子确实不标；“总分差”为覆盖度总分与人工所得之差（满分 100）。`,
    `Written by \`${measured.command}\`. Measured on ${accuracy.reports} ${measured.en}. A label counts as right where a careful reader found it defensible.`,
    `Engine ${kit.versions.engine}, models ${kit.versions.models}, ${kit.frameworks.map(({ id, version }) => `${id}@${version}`).join(', ')}.`,
    '## 各报告 By report',
    table(
      ['', ...COLUMNS.map(([, head]) => head)],
      [...product.reports, ['all', product.all] as const].map(([name, figures]) => [name, ...cells(figures)]),
    ),
    `Macro F1 over areas ${product.all.areaMacroF1 ?? '–'}, over coverage levels ${product.all.levelMacroF1 ?? '–'}.`,
    '## 各成分的增益 What each ingredient adds',
    '概念、分类器、标题、上下文逐项加入（权重不变，未加入者为 0；沉默的阈值按训练时的同一标准另选），另有两个参照：数关键词，和 natural 的朴素贝叶斯（同样的例句，平滑 0.05）。Ingredients added one by one, with the fitted weights and a threshold of silence chosen anew for each row on these reports; and two baselines on the same sentences, taught with the same exemplars.',
    contenders(accuracy),
    '## 各领域 By area',
    table(
      ['领域 area', '', 'asked', 'precision', 'recall', 'F1'],
      AREAS.map((area) => [area, AREA_NAMES[area].zh, ...hitCells(counts.areas.get(area))]),
    ),
    '## 混淆 Taken for one another',
    'Gold → found, how often; “nothing” where no area or indicator was said.',
    pairs(counts.confusions),
    pairs(counts.clauseConfusions),
    '## 覆盖级 Coverage levels',
    '0 未写，1 仅提及，2 有行动，3 有证据，na 不适用。',
    table(
      ['level', 'asked', 'precision', 'recall', 'F1'],
      ([0, 1, 2, 3, 'na'] as const).map((level) => [
        String(level),
        ...hitCells(product.coverage.levels.levels.get(level)),
      ]),
    ),
    ...singlesTable(accuracy),
    '## 概率可信度 Calibration',
    reliabilityTable(
      '领域 area',
      counts.areaAnswers.filter(({ p }) => p > 0),
    ),
    reliabilityTable('指标 indicator', counts.calibration),
    '## 各指标 By indicator',
    'Only indicators that some sentence of these reports speaks of.',
    ...kit.frameworks.flatMap((framework) => {
      const rows = indicatorsOf(framework).flatMap((indicator) => {
        const hits = counts.clauses.get(indicatorId(framework, indicator))
        return hits === undefined ? [] : [[indicator.number, indicator.title, ...hitCells(hits)]]
      })
      return rows.length === 0
        ? []
        : [`### ${framework.id} ${framework.title}`, table(['', '', 'asked', 'precision', 'recall', 'F1'], rows)]
    }),
  ].join('\n\n')}\n`
}

function cells(figures: Figures): (string | number)[] {
  return COLUMNS.map(([name]) => figures[name] ?? '–')
}

/** Asked, precision, recall and F1. */
function hitCells(hits: Hits = { tp: 0, fp: 0, fn: 0 }): (string | number)[] {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : rounded(part / whole))
  const { tp, fp, fn } = hits
  return [tp + fn, share(tp, tp + fp), share(tp, tp + fn), tp + fn === 0 ? '–' : rounded(f1(hits))]
}

function contenders({ steps, baselines, product }: Accuracy): string {
  const figures = ['area', 'areaMacroF1', 'clause', 'silence', 'paragraph', 'coverageLevel'] as const
  const tagged = figures.slice(0, 4)
  return table(
    ['', ...figures],
    [
      ...steps.map(({ name, evaluation: { all } }) => [name, ...figures.map((figure) => all[figure] ?? '–')]),
      ['as shipped, fitted threshold', ...figures.map((figure) => product.all[figure] ?? '–')],
      ...baselines.map(({ name, evaluation: { all } }) => [
        `baseline: ${name}`,
        ...figures.map((figure) => (tagged.some((known) => known === figure) ? (all[figure] ?? '–') : '–')),
      ]),
    ],
  )
}

const SINGLES = [
  ['singles', '单条 singles'],
  ['singleMissed', '漏 missed'],
  ['singleFalse', '误报 false'],
  ['singleJoined', '并 joined'],
  ['singleSplit', '拆 split'],
  ['singleF1', 'F1'],
  ['singleRange', '范围 range'],
  ['singleKind', '类型 kind'],
  ['singleCause', '原因 cause'],
  ['causeGiven', '有原因 given'],
  ['singleAnswer', '回应 answer'],
  ['answerGiven', '有回应 given'],
  ['answerNone', '无回应 none'],
] as const

function singlesTable({ singles }: Accuracy): string[] {
  if (singles === null) return []
  const row = (name: string, figures: Figures) => [name, ...SINGLES.map(([figure]) => figures[figure] ?? '–')]
  return [
    '## 单条不足 Single shortfalls',
    '一句话里的各条不足（`fixtures/shortfalls` 中自拟的句子和安排，同一人先后标注两次，两种读法都算对）：“范围”指起止与标注完全一致（序号和句末标点不计）；“原因”“回应”指与标注一致，“没有”也算一种答案，“有原因”“有回应”“无回应”分别只看标注为有或没有的。规则依据前一半制订；后一半的差错没有看过。The single shortfalls inside sentences of our own, labelled twice by one reader; where the readings differ both count. `range`: exactly the labelled words; `cause`, `answer`: as labelled, “none” included. Rules were made on the first half; of the second no miss was looked at.',
    table(
      ['', ...SINGLES.map(([, head]) => head)],
      [row('develop', singles.develop), row('held back', singles.heldBack)],
    ),
  ]
}

function pairs(confusions: ReadonlyMap<string, number>): string {
  const most = [...confusions].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_PAIRS)
  return table(['gold → found', 'times'], most)
}

function reliabilityTable(name: string, answers: readonly Answer[]): string {
  const bins = reliability(answers)
  return `${table(
    [name, 'answers', 'said', 'right'],
    bins.map(({ from, to, count, said, right }) => [`${from}–${to}`, count, rounded(said), rounded(right)]),
  )}\n\nExpected calibration error ${rounded(calibrationError(bins))}.`
}
