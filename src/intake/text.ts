/**
 * Text: what intake makes of a source. Clean text as a person sees it, its blocks in order, and where each came from.
 */
import type { Range } from '../words.js'

/** Formats that are read. WPS files hold a DOC or a DOCX and are read as that. */
export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf' | 'ofd' | 'rtf'

/** The same, as people name them. */
export const SUPPORTED = 'DOCX、DOC、WPS、PDF、OFD、RTF、HTML、TXT、MD'

/**
 * One block of the text. Blocks are in order, never overlap and hold no line break at their ends.
 * `heading` and `furniture` only where the source itself says so (a heading style, a menu, a footer); else `paragraph`:
 * reading decides by the words. The cells of a `row` are joined by a tab.
 */
export interface Block extends Range {
  readonly kind: 'heading' | 'paragraph' | 'row' | 'furniture'
  /** 1 for the outermost heading, where the source says. */
  readonly depth?: number | undefined
  /** Page number from 1, where the source has pages. */
  readonly page?: number | undefined
}

/** What intake did that a person should know, and how often. */
export interface Note {
  readonly code: 'pages-without-text' | 'changes-accepted' | 'characters-unreadable'
  readonly count: number
}

export interface Text {
  /** The whole text that all ranges point into: blocks joined by line breaks. */
  readonly text: string
  readonly format: Format
  readonly blocks: readonly Block[]
  /** What the source says about itself outside its text (`<meta>` tags, document properties). ISO date. */
  readonly stated: { readonly title?: string | undefined; readonly publishedOn?: string | undefined }
  readonly notes?: readonly Note[] | undefined
}
