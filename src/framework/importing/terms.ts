import type { ConceptIndex } from '../concept-index.js'

/** Words that open a title and say nothing of its matter. */
const OPENING =
  /^(?:加强|推进|推动|完善|健全|深化|落实|规范|强化|严格|全面|依法|深入|加快|建立|开展|提高|提升|优化|持续|自觉|主动|积极|切实|大力|有效|做好|创新|改革|坚持|接受|执行|履行|和|并|、)+/
const LONGEST = 12

/** Terms of a cell. A mark inside a known form (双随机、一公开) does not part it. */
export function listedTerms(cell: string, concepts: ConceptIndex): string[] {
  const pieces = cell.split(/[，,；;|/\n\r]+/).flatMap((piece) => enumerated(piece.trim(), concepts))
  return [...new Set(pieces.filter((piece) => piece.length >= 2))]
}

function enumerated(piece: string, concepts: ConceptIndex): string[] {
  const known = concepts.find(piece).filter(({ term }) => term.includes('、'))
  let from = 0
  const terms: string[] = []
  for (const { start, end } of known) {
    terms.push(...piece.slice(from, start).split('、'), piece.slice(start, end))
    from = end
  }
  terms.push(...piece.slice(from).split('、'))
  return terms.map((term) => term.replace(/^["“”]+|["“”]+$/g, '').trim()).filter((term) => term !== '')
}

/** Terms that a title offers: the forms of concepts in it, else the title without its opening verbs. */
export function termsOfTitle(title: string, concepts: ConceptIndex): string[] {
  const forms = concepts.find(title).map(({ start, end }) => title.slice(start, end))
  if (forms.length > 0) return [...new Set(forms)]
  const matter = title
    .replace(/[（(].*$/, '')
    .replace(OPENING, '')
    .replace(/(?:工作|情况|制度建设|建设|机制|体系)$/, '')
  return matter.length >= 3 && matter.length <= LONGEST && !/[，、；]/.test(matter) ? [matter] : []
}
