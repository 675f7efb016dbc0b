import { unzipSync } from 'fflate'
import { Document, Packer, type FileChild } from 'docx'
import type { Framework } from '../../framework/framework.js'
import { LETTER_WORDS as WORDS } from '../../messages/export.js'
import { packParts } from '../package-parts.js'
import type { Selection } from '../selection.js'
import { filled, frameworkTitle, titleOf, versionWords } from '../words-of.js'
import { fontTable } from './font-table.js'
import { PAGE } from './page.js'
import { flush, heading, note, paragraph, signature, title } from './paragraphs.js'
import { mendSection, findingsSection, thinSection } from './findings-sections.js'
import { partsSection, resultSection } from './result-sections.js'

/** Who sends the letter, and the day as it is printed; left out, both stand open to be filled in. */
export interface Sender {
  readonly name?: string | undefined
  readonly date?: string | undefined
}

/**
 * The 审查意见书 of one report, by the page and fonts of GB/T 9704: result table, parts, findings with quoted text, what is thin, what to mend,
 * signature.
 *
 * @returns a DOCX; the same values give the same bytes
 */
export async function letterOf(
  selection: Selection,
  frameworks: readonly Framework[],
  sender: Sender = {},
): Promise<Uint8Array> {
  const sections = [
    resultSection(selection, frameworks),
    partsSection(selection),
    ...findingsSection(selection, 'fail'),
    ...findingsSection(selection, 'uncertain'),
    ...thinSection(selection, frameworks),
    mendSection(selection),
  ]
  const children = [
    ...opening(selection, frameworks),
    ...sections.flatMap((section, i) => [heading(i + 1, section.heading), ...section.children]),
    signature(sender.name ?? WORDS.sender, 800),
    signature(sender.date ?? WORDS.date),
    note(`${WORDS.annex}：${WORDS.method}${versionWords(selection.analysis, WORDS.versions)}`),
  ]
  const document = new Document({
    title: WORDS.subject,
    creator: sender.name ?? '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    sections: [{ ...PAGE, children }],
  })
  return settled(new Uint8Array(await Packer.toBuffer(document)))
}

function opening({ analysis }: Selection, frameworks: readonly Framework[]): FileChild[] {
  const name = titleOf(analysis)
  const named = name === null ? WORDS.subject.replace('审查意见书', '') : `《${name}》`
  const { framework } = analysis
  const basis =
    framework === null ? WORDS.basisAlone : filled(WORDS.basis, { framework: frameworkTitle(framework, frameworks) })
  return [
    title(filled(WORDS.about, { title: named })),
    flush(filled(WORDS.addressee, { issuer: analysis.report.issuer ?? WORDS.unknownIssuer })),
    paragraph(filled(WORDS.opening, { basis, title: named })),
  ]
}

/** Without the moment of writing, and with a table of the fonts that may stand in for others. */
function settled(bytes: Uint8Array): Uint8Array {
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')))
  const core = new TextDecoder().decode(parts.get('docProps/core.xml'))
  const timeless = core.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
  parts.set('docProps/core.xml', new TextEncoder().encode(timeless))
  parts.set('word/fontTable.xml', fontTable())
  return packParts(parts)
}
