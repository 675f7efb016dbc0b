import type { Text } from '../intake/text.js'
import { halfWidth } from '../language/normalise.js'
import type { CallerFacts } from '../words.js'
import { aboutOf } from './about.js'
import { Divisions } from './divisions.js'
import { linesOf } from './lines.js'
import { piecesOf, type Piece } from './outline.js'
import { placeParts } from './parts.js'
import type { Paragraph, Report, Sentence } from './report.js'

/** Longest sentence that only leads an item or a paragraph, in units. */
const LONGEST_LEAD = 42

const NO_DIVISIONS = new Divisions()

/**
 * Reads a text: who, where and when; parts, headings, paragraphs and sentences. Never throws, on any string.
 *
 * @param divisions the list of places; without it a place's level goes by its ending
 */
export function readReport(text: Text, facts: CallerFacts = {}, divisions: Divisions = NO_DIVISIONS): Report {
  const half = halfWidth(text.text)
  const lines = linesOf(text.blocks, half)
  const about = aboutOf(text, lines, facts, divisions)
  const pieces = piecesOf({ text: text.text, half }, lines)
  const placed = placeParts(pieces, lines, about.year.value)
  const leads = leadsOf(pieces)
  let paragraph = -1
  const sentences = pieces.map((piece, i): Sentence => {
    if (piece.line !== pieces[i - 1]?.line) paragraph++
    return {
      start: piece.start,
      end: piece.end,
      text: text.text.slice(piece.start, piece.end),
      half: half.slice(piece.start, piece.end),
      paragraph,
      part: placed[i]?.part ?? 'other',
      marker: piece.marker,
      heading: piece.depth !== null,
      path: placed[i]?.path ?? [],
      lead: leads[i] ?? null,
    }
  })
  return { text: text.text, half, ...about, sentences, paragraphs: paragraphsOf(sentences) }
}

/** The short sentence that opens each piece's item (一是…。) or paragraph. */
function leadsOf(pieces: readonly Piece[]): (number | null)[] {
  let lead: number | null = null
  let line = -1
  return pieces.map((piece, i) => {
    if (piece.line !== line || piece.marker !== null) {
      const follows = pieces[i + 1]?.line === piece.line && pieces[i + 1]?.marker === null
      line = piece.line
      lead = follows && piece.words.length <= LONGEST_LEAD && /[。;]$/.test(piece.words) ? i : null
      return null
    }
    return lead
  })
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: { start: number; end: number; first: number; last: number }[] = []
  sentences.forEach((sentence, i) => {
    const paragraph = paragraphs[sentence.paragraph]
    if (paragraph === undefined) paragraphs.push({ start: sentence.start, end: sentence.end, first: i, last: i + 1 })
    else {
      paragraph.end = sentence.end
      paragraph.last = i + 1
    }
  })
  return paragraphs
}
