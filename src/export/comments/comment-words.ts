import type { Finding } from '../../analysis-shape.js'
import { COMMENT_WORDS, LETTER_WORDS } from '../../messages/export.js'
import { say } from '../../messages/say.js'
import { basisWords } from '../words-of.js'
import { escapeXml } from '../xml-words.js'
import { STATUS_NAMES, checkName } from '../../messages/names.js'

/** The XML of one comment: what was found, what to do, and by which rule. It bears no date, so that the same findings give the same bytes. */
export function commentXml(id: number, finding: Finding, w: string): string {
  const { check, status, message, suggestion, basis, ranges } = finding
  const head = `【${say(STATUS_NAMES[status])}·${checkName(check)}】${message}`
  const lines = [
    head,
    ...(suggestion === undefined ? [] : [LETTER_WORDS.suggestion + suggestion]),
    ...(basis === undefined ? [] : [LETTER_WORDS.basisLabel + basisWords(basis)]),
    ...(ranges.length > 0 ? [] : [COMMENT_WORDS.atTitle]),
  ]
  const paragraphs = lines.map(
    (line) => `<${w}p><${w}r><${w}t xml:space="preserve">${escapeXml(line)}</${w}t></${w}r></${w}p>`,
  )
  const by = `${w}author="${COMMENT_WORDS.author}" ${w}initials="${COMMENT_WORDS.initials}"`
  return `<${w}comment ${w}id="${id}" ${by}>${paragraphs.join('')}</${w}comment>`
}
