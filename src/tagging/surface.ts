import type { HalfUnits, SqueezedUnits } from '../language/normalise.js'

/** What some texts look like, all of them laid out behind each other in flat arrays: a report has thousands of words, and an object for each would cost more than reading them. */
export interface Surface extends HalfUnits {
  readonly words: Words
  readonly squeezed: SqueezedUnits
  /** For each unit of the squeezed view the row of what it and the one before it are as two characters in a row, -1 where there is none. */
  readonly characters: Int32Array
}

/** Words in order: where each begins, and its row. */
export interface Words {
  readonly starts: Int32Array
  readonly rows: Int32Array
}
