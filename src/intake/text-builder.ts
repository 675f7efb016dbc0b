import { FajingError } from '../errors.js'
import type { Range } from '../words.js'
import { LIMITS } from './limits.js'
import type { Block, Format, Note, Text } from './text.js'

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Units at which a text is given up while it is built: a few kilobytes of a document can ask for gigabytes of words, as by a long number before
 * each paragraph. Below it the whole length is told.
 */
const GIVEN_UP = 4 * LIMITS.characters

/** The words of a source as a person sees them: no control, zero-width or direction marks, no half characters. */
export function visible(words: string): string {
  return words.replace(INVISIBLE, '').replace(LONE_SURROGATE, '\ufffd').replaceAll('\u00a0', ' ')
}

/** Collects the blocks of a source in the order in which a person reads them. */
export class TextBuilder {
  private readonly lines: string[] = []
  private readonly blocks: Block[] = []
  private length = 0

  /**
   * Adds the words of one block; a line break inside them parts it in two. Words that show nothing add nothing.
   *
   * @returns the range of the text that they became, or null
   * @throws FajingError text-too-long
   */
  add(kind: Block['kind'], words: string, where: Pick<Block, 'depth' | 'page'> = {}): Range | null {
    const first = this.blocks.length
    for (const line of words.split(LINE_BREAKS)) {
      const shown = visible(line).trim()
      if (shown === '') continue
      const start = this.lines.length === 0 ? 0 : this.length + 1
      this.length = start + shown.length
      if (this.length > GIVEN_UP)
        throw new FajingError('text-too-long', { size: this.length, limit: LIMITS.characters })
      this.lines.push(shown)
      this.blocks.push({ kind, start, end: this.length, ...where })
    }
    const start = this.blocks[first]?.start
    return start === undefined ? null : { start, end: this.length }
  }

  /** @throws FajingError empty-file where no block was added */
  build(format: Format, stated: Text['stated'] = {}, notes: readonly Note[] = []): Text {
    if (this.blocks.length === 0) throw new FajingError('empty-file')
    const told = notes.filter((note) => note.count > 0)
    return {
      text: this.lines.join('\n'),
      format,
      blocks: this.blocks,
      stated,
      ...(told.length > 0 ? { notes: told } : {}),
    }
  }
}
