import type { Report, Sentence } from '../reading/report.js'
import { lacks, partOfHeading } from '../reading/part-cues.js'
import type { Weights } from '../tagging/combine.js'
import { clipped } from '../tagging/log-odds.js'
import type { Signal } from '../tagging/signals.js'
import type { Part } from '../words.js'
import { lackIn } from './lacking.js'

/** What speaks for a sentence being an admission, in the order of the fitted weights. */
export const ADMISSION_INGREDIENTS = [
  'bias',
  'own',
  'inShortfalls',
  'inPlan',
  'ownInShortfalls',
  'ownInPlan',
  'heading',
  'partHeading',
  'leadIn',
  'previous',
  'next',
  'lacks',
  'lacksInShortfalls',
  'announces',
  'hidden',
  'hiddenInPlan',
] as const

/** Columns of the classifier that the shortfalls need. */
export interface AdmissionColumns {
  readonly shortfall: number
  readonly vague: number
  readonly concrete: number
  readonly cause: number
}

export function admissionColumns(outputs: readonly string[]): AdmissionColumns {
  const column = (name: string) => outputs.indexOf(name)
  return {
    shortfall: column('shortfall'),
    vague: column('shortfall/vague'),
    concrete: column('shortfall/concrete'),
    cause: column('shortfall/cause'),
  }
}

/** Parts in which a clause may admit what its sentence does not. */
const COUNTS_CLAUSES: ReadonlySet<Part> = new Set(['shortfalls', 'plan'])

/** Values of the ingredients for one sentence; null where the sentence stands in no part that has topics. */
export function admissionIngredients(
  report: Report,
  index: number,
  signals: readonly (Signal | null)[],
  columns: AdmissionColumns,
): number[] | null {
  const sentence = report.sentences[index]
  const signal = signals[index]
  if (sentence === undefined || signal == null) return null
  const announcing = announcesOnly(sentence)
  const whole = clipped(signal.logits[columns.shortfall] ?? 0)
  // An admission behind praise counts as what follows the turn says.
  const own = announcing ? whole : Math.max(whole, clipped(signal.turned?.[columns.shortfall] ?? whole))
  const leading = isLeadIn(sentence)
  // 鉴于目前……尚无……，明年将……: what one clause of a plan admits the whole sentence drowns. Among the measures 针对……偏少的状况 is what was mended.
  let hidden = 0
  if (COUNTS_CLAUSES.has(sentence.part) && !announcing && !leading && lackIn(sentence.half) !== null)
    for (const said of signal.clauses) hidden = Math.max(hidden, clipped(said[columns.shortfall] ?? 0) - own)
  const within = sentence.part === 'shortfalls' ? 1 : 0
  const lacking = lacks(sentence.text) ? 1 : 0
  const planned = sentence.part === 'plan' ? 1 : 0
  return [
    1,
    own,
    within,
    planned,
    own * within,
    own * planned,
    sentence.heading ? 1 : 0,
    isPartHeading(sentence) ? 1 : 0,
    leading ? 1 : 0,
    saidBeside(report, sentence, index - 1, signals, columns),
    saidBeside(report, sentence, index + 1, signals, columns),
    lacking,
    lacking * within,
    announcing ? 1 : 0,
    hidden,
    hidden * planned,
  ]
}

/** 立法方面的不足, 执法中存在的薄弱环节: what follows is announced by a noun. */
const ANNOUNCED =
  /(?:的|之|存在|面临)(?:主要|突出|一些|几个)?(?:不足|短板|弱项|差距|欠缺|缺陷|缺失|漏洞|偏差|薄弱(?:环节|点|处|方面)?)(?:之处)?(?:[及和与、].{0,8})?[。:]?$/

/**
 * （一）执法力量不足。 in the part on shortfalls is one, where （一）执法方面。 and （一）执法方面的不足。 only say what follows. Reports have too few of these
 * headings to learn it from.
 */
export function headingAdmits(sentence: Sentence): boolean {
  if (sentence.part !== 'shortfalls' || !sentence.heading || isPartHeading(sentence)) return false
  const words = sentence.half.slice(sentence.marker?.length ?? 0)
  return lackIn(words) !== null && !ANNOUNCED.test(words)
}

/** What a sentence of the same paragraph says; where there is none, what most sentences say. */
function saidBeside(
  { sentences }: Report,
  { paragraph }: Sentence,
  at: number,
  signals: readonly (Signal | null)[],
  { shortfall }: AdmissionColumns,
): number {
  const said = sentences[at]?.paragraph === paragraph ? signals[at] : null
  return said == null ? -2 : clipped(said.logits[shortfall] ?? 0)
}

/** Ingredients that are heard, and those that speak only in parts where clauses count. Any other is at most 1, as the words decide. */
const NOT_OF_WORDS: ReadonlySet<string> = new Set<(typeof ADMISSION_INGREDIENTS)[number]>([
  'bias',
  'own',
  'previous',
  'next',
  'inShortfalls',
  'inPlan',
  'ownInShortfalls',
  'ownInPlan',
  'lacksInShortfalls',
  'hidden',
  'hiddenInPlan',
])

/**
 * The most that can speak for a sentence, in log-odds, by what the classifier said of it and of those beside it; its words are not looked at. Most
 * sentences of a report are turned down by that alone. Infinite in a part where a clause may admit what its sentence does not.
 */
export function mostLogOdds(
  weights: Weights,
): (report: Report, index: number, signals: readonly (Signal | null)[], columns: AdmissionColumns) => number {
  const weightOf = (name: (typeof ADMISSION_INGREDIENTS)[number]) => weights[ADMISSION_INGREDIENTS.indexOf(name)] ?? 0
  const ofWords = ADMISSION_INGREDIENTS.filter((name) => !NOT_OF_WORDS.has(name)).reduce(
    (sum, name) => sum + Math.max(0, weightOf(name)),
    weightOf('bias'),
  )
  const [ofOwn, ofPrevious, ofNext] = [weightOf('own'), weightOf('previous'), weightOf('next')]
  return (report, index, signals, columns) => {
    const sentence = report.sentences[index]
    const signal = signals[index]
    if (sentence === undefined || signal == null) return -Infinity
    if (COUNTS_CLAUSES.has(sentence.part)) return Infinity
    const whole = clipped(signal.logits[columns.shortfall] ?? 0)
    const turned = Math.max(whole, clipped(signal.turned?.[columns.shortfall] ?? whole))
    return (
      ofWords +
      Math.max(ofOwn * whole, ofOwn * turned) +
      ofPrevious * saidBeside(report, sentence, index - 1, signals, columns) +
      ofNext * saidBeside(report, sentence, index + 1, signals, columns)
    )
  }
}

/** True for what only announces: 二、存在的不足和原因, （二）原因。, 但也存在以下不足： */
export function namesNothing(sentence: Sentence): boolean {
  return isPartHeading(sentence) || (isLeadIn(sentence) && announcesOnly(sentence))
}

/** 二、存在的不足和原因 names the part and admits nothing by itself. */
function isPartHeading(sentence: Sentence): boolean {
  if (!sentence.heading) return false
  const words = sentence.half.slice(sentence.marker?.length ?? 0)
  return words.length <= 30 && partOfHeading(words, null) !== null
}

const ANNOUNCES =
  /(?:存在|面临|具有|有|距离?)(?:着|不小|不少|一些|一定|许多|诸多|较大|很大|明显|多方面|几个方面|以下|的|困难|问题|短板|差距|和|与|、)*(?:不足|差距|问题|短板|薄弱环节|困难|弱项|距离|原因)(?:之处)?[,，]?(?:(?:主要|集中|突出)?(?:表现|体现)(?:在|为)|主要(?:是|有)|归纳起来.{0,8}|如下)?[。：:]?$/

/** 信息公示、案卷归档等工作依然: what is listed before 存在短板 is named. */
const LISTED = /、[^,，。;；]{1,40}等(?:方面|工作|环节|领域|问题|制度)?[^,，。;；]{0,4}$/

/** “虽然做了一些工作，但离上级要求还有差距。” announces and names nothing. */
function announcesOnly({ text }: Sentence): boolean {
  if (text.length > 90) return false
  const words = text.trim()
  const announced = ANNOUNCES.exec(words)
  return announced !== null && !LISTED.test(words.slice(0, announced.index))
}

const TARGETED = /针对[^,。;]{2,40}(?:问题|状况|情况|现状|难题|短板|弱项|不足)[,](?!.*(?:但|仍|尚|还))/

const SERVED =
  /(?:服务|帮助|帮扶|帮带|支援|支持|指导|派驻|走访|联系|覆盖|面向|对接|补给|[为对给向到])[^,。;]{0,16}(?:没有|缺少|缺乏|尚无|尚未|暂不|不具备|薄弱)[^,。;]{0,20}的[^,。;]{0,8}(?:单位|部门|机关|乡镇|镇街|街道|村|社区|小区|企业|机构|群众|人员|对象|家庭|老年人|学校|站所|地区)(?!.*(?:但|仍|还))/

/**
 * 针对人员偏少的状况，推行联合审核。 and 服务没有法务人员的乡镇12个。 tell what is done about a problem: no admission where measures or plans
 * are told.
 */
export function targetsProblem({ part, half }: Sentence): boolean {
  return part !== 'shortfalls' && (TARGETED.test(half) || SERVED.test(half))
}

/** “但也存在一些不足：” announces shortfalls and names none. */
function isLeadIn(sentence: Sentence): boolean {
  return /[:：](?:\s|$)/.test(sentence.text.slice(-2)) && sentence.text.length < 120
}
