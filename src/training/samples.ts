import { featureNames } from '../tagging/features.js'
import type { Lexicon } from '../tagging/stretch.js'
import { AREAS } from '../words.js'
import type { LabelledReport } from '../labels/labelled-report.js'
import type { Exemplar } from './exemplars.js'
import type { Sample } from './fit-linear.js'

/** Outputs that every model has besides the indicators: the areas, no topic, admissions of a shortfall and their kinds, and a done action. */
const COMMON_OUTPUTS = [
  ...AREAS.map((area) => `area/${area}`),
  'area/none',
  'shortfall',
  'shortfall/vague',
  'shortfall/concrete',
  'shortfall/cause',
  'acted',
  'evidenced',
]

/** A label that is defensible but not the best one counts a little less. */
const ALTERNATIVE = 0.8
/** Shortfalls and look-alikes teach the topic too, but their words are of another kind. */
const SIDE_WEIGHT = 0.7

/** Turns exemplars and labelled documents into samples of one model. */
export class SampleMaker {
  readonly outputs: readonly string[]
  private readonly column: ReadonlyMap<string, number>

  constructor(
    editions: ReadonlyMap<string, readonly string[]>,
    private readonly lexicon: Lexicon,
  ) {
    this.outputs = [
      ...COMMON_OUTPUTS,
      ...[...editions].flatMap(([edition, numbers]) => numbers.map((number) => `${edition}/${number}`)),
    ]
    this.column = new Map(this.outputs.map((output, i) => [output, i]))
  }

  ofExemplar(exemplar: Exemplar): Sample {
    const targets = new Float32Array(this.outputs.length).fill(NaN)
    this.answer(targets, 'area/', [...AREAS, 'none'], exemplar.areas.length === 0 ? ['none'] : exemplar.areas)
    for (const [edition, numbers] of exemplar.indicators)
      this.answer(targets, `${edition}/`, this.numbersOf(edition), numbers)
    if (exemplar.shortfall !== null) this.answerShortfall(targets, exemplar.shortfall)
    if (exemplar.level !== null) {
      this.set(targets, 'acted', exemplar.level >= 2 ? 1 : 0)
      this.set(targets, 'evidenced', exemplar.level >= 3 ? 1 : 0)
    }
    const side = exemplar.level === null && exemplar.areas.length > 0
    return { names: this.namesOf(exemplar.text), targets, weight: side ? SIDE_WEIGHT : 1 }
  }

  /** What a person judged in a report at hand weighs as much as a sentence of a labelled document. */
  ofReviewed(exemplar: Exemplar): Sample {
    return { ...this.ofExemplar(exemplar), weight: 1 }
  }

  /** One sample for each sentence of a labelled document; page furniture and titles teach nothing. */
  ofDocument(document: LabelledReport): Sample[] {
    const edition = document.year <= 2020 ? 'outline-2015-2020' : 'outline-2021-2025'
    return document.sentences
      .filter((sentence) => !['chrome', 'title', 'signature'].includes(sentence.role))
      .map((sentence) => {
        const targets = new Float32Array(this.outputs.length).fill(NaN)
        this.answer(targets, 'area/', [...AREAS, 'none'], sentence.areas.length === 0 ? ['none'] : sentence.areas)
        this.answer(targets, `${edition}/`, this.numbersOf(edition), sentence.clauses)
        if (document.mixSet) this.leaveOpen(targets, edition, sentence.clauses.slice(1))
        this.answerShortfall(targets, sentence.kind ?? 'none')
        return { names: this.namesOf(sentence.text), targets, weight: 1 }
      })
  }

  private namesOf(text: string): readonly string[] {
    return featureNames(text, this.lexicon)
  }

  private numbersOf(edition: string): string[] {
    return this.outputs
      .filter((output) => output.startsWith(`${edition}/`))
      .map((output) => output.slice(edition.length + 1))
  }

  private answer(targets: Float32Array, prefix: string, all: readonly string[], right: readonly string[]): void {
    for (const name of all)
      this.set(targets, prefix + name, right[0] === name ? 1 : right.includes(name) ? ALTERNATIVE : 0)
  }

  /** Who was asked for sentences with many topics names more of them than a reader of any report would: the further ones are neither right nor wrong. */
  private leaveOpen(targets: Float32Array, edition: string, numbers: readonly string[]): void {
    for (const number of numbers) this.set(targets, `${edition}/${number}`, NaN)
  }

  private answerShortfall(targets: Float32Array, kind: string): void {
    this.set(targets, 'shortfall', kind === 'none' ? 0 : 1)
    if (kind !== 'none')
      for (const name of ['vague', 'concrete', 'cause']) this.set(targets, `shortfall/${name}`, kind === name ? 1 : 0)
  }

  private set(targets: Float32Array, output: string, value: number): void {
    const column = this.column.get(output)
    if (column !== undefined) targets[column] = value
  }
}
