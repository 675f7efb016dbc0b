import { OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from '../page/page.js'

/** Codes within a path of pdf.js: how many numbers follow each, of which the last two are the point reached. */
const NUMBERS_AFTER = [2, 2, 6, 4, 0]
const LINE_TO = 1
const CLOSE = 4
/** Most that a level or upright line may slant, in points. */
const SLANT = 1

/** The level and upright lines that are drawn on a page: borders of tables, as strokes or as thin boxes. */
export async function rulesOf(page: PDFPageProxy, toPage: number[]): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const saved: number[][] = []
  let matrix = toPage
  fnArray.forEach((operator, i) => {
    const given: unknown = argsArray[i]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? toPage
    else if (operator === OPS.transform && isMatrix(given)) matrix = Util.transform(matrix, given) as number[]
    else if (operator === OPS.constructPath && Array.isArray(given) && given[0] !== OPS.endPath) {
      const path: unknown = Array.isArray(given[1]) ? given[1][0] : undefined
      if (path instanceof Float32Array) addRules(path, matrix, rules)
    }
  })
  return rules
}

function isMatrix(given: unknown): given is number[] {
  return Array.isArray(given) && given.length === 6 && given.every((value) => typeof value === 'number')
}

function addRules(path: Float32Array, matrix: readonly number[], rules: Rule[]): void {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix
  let at: readonly [number, number] = [0, 0]
  let first = at
  for (let i = 0; i < path.length;) {
    const code = path[i] ?? CLOSE
    const count = NUMBERS_AFTER[code]
    if (count === undefined) return
    const [px, py] = [path[i + count - 1] ?? 0, path[i + count] ?? 0]
    const to: readonly [number, number] = code === CLOSE ? first : [a * px + c * py + e, b * px + d * py + f]
    if (code === LINE_TO || code === CLOSE) addRule(at, to, rules)
    if (code === 0) first = to
    at = to
    i += 1 + count
  }
}

function addRule(from: readonly [number, number], to: readonly [number, number], rules: Rule[]): void {
  if (Math.abs(from[0] - to[0]) > SLANT && Math.abs(from[1] - to[1]) > SLANT) return
  rules.push({
    x1: Math.min(from[0], to[0]),
    y1: Math.min(from[1], to[1]),
    x2: Math.max(from[0], to[0]),
    y2: Math.max(from[1], to[1]),
  })
}
