import { isBareName } from './furniture.js'
import type { Line } from './line.js'
import { markerOf } from './markers.js'
import { isIssuerLine } from './title.js'
import { isDateLine, isRunningText } from './title-lines.js'

/** Signing body and date stand in the last lines; what comes after them is furniture or an attachment. */
const SIGNED_WITHIN = 14

/** Marks the signature under the report, and what follows it as furniture. */
export function markSignature(lines: readonly Line[]): Line[] {
  const lastText = lines.findLastIndex((line) => line.role === 'body' && isRunningText(line.half))
  const from = Math.max(1, lines.length - SIGNED_WITHIN, lastText + 1)
  const first = lines.findIndex((line, i) => i >= from && signs(line))
  if (first < 0) return markFooter(lines)
  return lines.map((line, i) => {
    if (i < first || line.role !== 'body') return line
    if (signs(line)) return { ...line, role: 'signature' }
    return line.half.length < 80 ? { ...line, role: 'furniture' } : line
  })
}

function signs(line: Line): boolean {
  return (
    line.role === 'body' &&
    markerOf(line.half) === null &&
    (isDateLine(line.half) || isIssuerLine(line.half) || isBodyWithDate(line.half))
  )
}

/** 云泽县人民政府 2021年3月25日 on one line. */
function isBodyWithDate(half: string): boolean {
  const date = /\s*(?:20\d\d\s*年|二[〇零○O])[^,。;]{2,12}日?$/.exec(half)
  return date !== null && isIssuerLine(half.slice(0, date.index).trim())
}

/** Without a signature, bare names and attachments at the very end are furniture. */
function markFooter(lines: readonly Line[]): Line[] {
  const marked = [...lines]
  for (let i = marked.length - 1; i > 0; i--) {
    const line = marked[i]
    if (line === undefined || line.role === 'furniture') continue
    const attachment = /^附件\s*\d*\s*[:.]?/.test(line.half) && line.half.length < 80
    const bare = isBareName(line.half) && line.half.length <= 12 && markerOf(line.half) === null
    if (line.role !== 'body' || !(attachment || bare)) break
    marked[i] = { ...line, role: 'furniture' }
  }
  return marked
}
