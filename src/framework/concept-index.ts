import { TermIndex, type TermHit } from '../language/term-index.js'
import type { Concept } from './concept.js'
import { narrowed, readersOf, type ContextRule, type Reader } from './context-rules.js'

/** Finds the concepts of a text by their forms: longest match first, then what the words nearby make of a form with several readings. */
export class ConceptIndex extends TermIndex<Concept> {
  private readonly readers: ReadonlyMap<string, Reader>

  constructor(
    readonly concepts: readonly Concept[],
    rules: readonly ContextRule[],
  ) {
    // A form adds some four steps beyond those that it shares with others.
    super(4 * concepts.reduce((sum, concept) => sum + concept.forms.length, 0))
    this.readers = readersOf(rules, concepts)
    for (const concept of concepts) for (const form of concept.forms) this.add(form, concept)
    // After the forms of the concepts, so that a hit carries the form as the rule writes it.
    for (const [form, { readings, otherwise }] of this.readers)
      if (otherwise !== null) this.addForm(form, [...readings.flatMap((reading) => reading.concepts), ...otherwise])
      else this.addForm(form, this.valuesOf(form))
  }

  override find(text: string): TermHit<Concept>[] {
    return this.read(super.find(text), text)
  }

  /**
   * What the words nearby make of hits.
   *
   * @param hits all that the forms may stand for, as findIn leaves them
   * @param from where the stretch of the text begins that a reading may rest on
   * @param to where it ends
   */
  read(hits: readonly TermHit<Concept>[], text: string, from = 0, to = text.length): TermHit<Concept>[] {
    return narrowed(hits, text, this.readers, from, to)
  }

  private addForm(form: string, concepts: readonly Concept[]): void {
    for (const concept of concepts) this.add(form, concept)
  }

  private valuesOf(form: string): readonly Concept[] {
    return super.find(form)[0]?.values ?? []
  }
}
