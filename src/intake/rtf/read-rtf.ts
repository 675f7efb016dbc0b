import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import { withGap } from '../lists/list-counter.js'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { tokensOf, type Token } from './tokens.js'

/** Groups that hold no words of the text. `\*` marks those that older programs may skip; they are skipped too, but for list numbers. */
const UNSHOWN = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable fldinst filetbl revtbl rsidtbl xmlnstbl themedata colorschememapping latentstyles datastore generator bkmkstart bkmkend annotation atnid atnauthor atndate atnref nonshppict pntext userprops mmathPr'.split(
    ' ',
  ),
)
const SHOWN: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  nbsp: ' ',
  hyphen: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
}
const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
}
const CHARSETS: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' }

/** What a group changes and its end takes back. */
interface State {
  readonly unshown: boolean
  readonly fontTable: boolean
  /** The number of a list item, as it was written last. */
  readonly listNumber: boolean
  readonly font: number
  readonly hidden: boolean
  /** Bytes that follow a `\u` for programs without Unicode. */
  readonly fallback: number
}

/**
 * Reads an RTF: paragraphs, headings by outline level, rows of tables, list numbers as the word processor wrote them; deleted and hidden text left out.
 *
 * @throws FajingError file-broken, nested-too-deeply, empty-file
 */
export function readRtf(bytes: Uint8Array): Text {
  const reader = new RtfReader()
  for (const token of tokensOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')))
    reader.take(token)
  return reader.end()
}

class RtfReader {
  private readonly builder = new TextBuilder()
  private readonly saved: State[] = []
  private state: State = { unshown: false, fontTable: false, listNumber: false, font: 0, hidden: false, fallback: 1 }
  private readonly fonts = new Map<number, string>()
  private codePage = 'windows-1252'
  private bytes: number[] = []
  private skip = 0
  private starred = false
  private words = ''
  private cells: string[] | null = null
  private depth: number | undefined

  take(token: Token): void {
    if (token.kind === 'byte') {
      if (this.skip > 0) this.skip -= 1
      else if (!this.state.unshown && !this.state.hidden) this.bytes.push(token.byte)
      return
    }
    this.flushBytes()
    if (token.kind === 'open') this.open()
    else if (token.kind === 'close') this.close()
    else this.word(token.word, token.value)
  }

  end(): Text {
    this.flushBytes()
    this.paragraph()
    this.row()
    return this.builder.build('rtf')
  }

  private open(): void {
    if (this.saved.length > LIMITS.elementDepth)
      throw new FajingError('nested-too-deeply', { limit: LIMITS.elementDepth })
    this.saved.push(this.state)
    this.skip = 0
  }

  private close(): void {
    const state = this.saved.pop()
    if (this.state.listNumber && state?.listNumber === false) this.words = numbered(this.words)
    if (state !== undefined) this.state = state
    this.skip = 0
    this.starred = false
  }

  private word(word: string, value: number | undefined): void {
    const starred = this.starred
    this.starred = word === '*'
    if (UNSHOWN.has(word) || (starred && word !== '*' && word !== 'listtext'))
      this.change({ unshown: true, fontTable: word === 'fonttbl' })
    else if (this.state.fontTable) this.inFontTable(word, value)
    else if (!this.state.unshown) this.inText(word, value)
  }

  private inFontTable(word: string, value: number | undefined): void {
    if (word === 'f') this.change({ font: value ?? 0 })
    else if (word === 'fcharset') {
      const codePage = CHARSETS[value ?? 0]
      if (codePage !== undefined) this.fonts.set(this.state.font, codePage)
    }
  }

  private inText(word: string, value: number | undefined): void {
    if (Object.hasOwn(SHOWN, word)) this.add(SHOWN[word] ?? '')
    else if (word === 'u') this.unicode(value ?? 0)
    else if (word === 'uc') this.change({ fallback: value ?? 1 })
    else if (word === 'f') this.change({ font: value ?? 0 })
    else if (word === 'listtext') this.change({ listNumber: true })
    else if (word === 'ansicpg') this.codePage = CODE_PAGES[value ?? 0] ?? this.codePage
    else if (word === 'v' || word === 'deleted') this.change({ hidden: value !== 0 })
    else if (word === 'plain') this.change({ hidden: false })
    else if (word === 'pard') this.depth = undefined
    else if (word === 'outlinelevel') this.depth = value !== undefined && value < 9 ? value + 1 : undefined
    else if (word === 'cell') this.cell()
    else if (word === 'row') this.row()
    else if (word === 'par' || word === 'sect' || word === 'page') this.paragraph()
  }

  private change(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
  }

  private unicode(value: number): void {
    this.add(String.fromCharCode(value & 0xffff))
    this.skip = this.state.fallback
  }

  private add(words: string): void {
    if (!this.state.hidden) this.words += words
  }

  private flushBytes(): void {
    if (this.bytes.length === 0) return
    const codePage = this.fonts.get(this.state.font) ?? this.codePage
    this.words += new TextDecoder(codePage).decode(Uint8Array.from(this.bytes))
    this.bytes = []
  }

  private paragraph(): void {
    if (this.cells === null && this.depth !== undefined)
      this.builder.add('heading', this.words.replaceAll('\n', ''), { depth: this.depth })
    else if (this.cells === null) this.builder.add('paragraph', this.words)
    else return this.add(' ')
    this.words = ''
  }

  private cell(): void {
    this.cells = [...(this.cells ?? []), this.words.replace(/\s+/g, ' ').trim()]
    this.words = ''
  }

  private row(): void {
    if (this.cells?.some((cell) => cell !== '') === true) {
      if (this.cells.length === 1) this.builder.add('paragraph', this.cells[0] ?? '')
      else this.builder.add('row', this.cells.join('\t'))
    }
    this.cells = null
  }
}

/** A bullet shows nothing. */
function numbered(written: string): string {
  const number = written.trim()
  return /[\p{L}\p{N}]/u.test(number) ? withGap(number) : ''
}
