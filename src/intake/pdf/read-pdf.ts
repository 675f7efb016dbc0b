import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import type { Page, Piece } from '../page/page.js'
import { readPages } from '../page/read-pages.js'
import type { Text } from '../text.js'
import { rulesOf } from './rules.js'

/** Character maps and standard fonts come from the installed package: nothing is fetched. */
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * Reads a PDF by its text layer.
 *
 * @throws FajingError file-broken, file-encrypted, too-many-pages, scan-without-text
 */
export async function readPdf(bytes: Uint8Array): Promise<Text> {
  return readPages(await pagesOf(bytes), 'pdf')
}

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const task = getDocument({
    // The library empties the buffer that it is given.
    data: bytes.slice(),
    cMapUrl: join(PDFJS, 'cmaps/'),
    standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isEvalSupported: false,
    stopAtErrors: false,
    // Pictures are never needed: none is decoded.
    maxImageSize: 1,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > LIMITS.pages)
      throw new FajingError('too-many-pages', { pages: document.numPages, limit: LIMITS.pages })
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) pages.push(await pageOf(await document.getPage(number)))
    return pages
  } catch (error) {
    if (error instanceof FajingError) throw error
    if (error instanceof Error && error.name === 'PasswordException') throw new FajingError('file-encrypted')
    throw new FajingError('file-broken', { format: 'PDF' })
  } finally {
    await task.destroy()
  }
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: false })
  const pieces = content.items.flatMap((item) => ('str' in item ? pieceOf(item, view.transform) : []))
  const rules = hasGaps(pieces) ? await rulesOf(page, view.transform) : []
  const read = { number: page.pageNumber, width: view.width, height: view.height, pieces, rules }
  page.cleanup()
  return read
}

/** Upright text only: a slanted or turned run is a watermark or a stamp. */
function pieceOf(item: TextItem, toPage: number[]): Piece[] {
  const [, b, c, d, x, y] = Util.transform(toPage, item.transform as number[]) as number[]
  const size = Math.hypot(c ?? 0, d ?? 0)
  if (item.str.trim() === '' || x === undefined || y === undefined || !(size > 0) || Math.abs(b ?? 0) > 0.1 * size)
    return []
  return [{ words: item.str, x, y, width: item.width, size }]
}

/** True where two pieces on one base line stand far apart: only then can the page hold a table, and its borders are looked for. */
function hasGaps(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, i) => {
    const before = pieces[i - 1]
    return before !== undefined && Math.abs(before.y - piece.y) < 2 && piece.x - before.x - before.width > piece.size
  })
}
