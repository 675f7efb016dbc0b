import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RequiredPart } from '../../src/words.js'

/** A generated report with the truth about it. */
export interface Generated {
  readonly file: string
  readonly text: string
  readonly place: string
  readonly year: number
  readonly dropped: RequiredPart | null
  readonly late: boolean
}

/** Reports that hold all four parts as sections of their own and state when they were published: the stem of their place and that line's date. */
const BASES = [
  { name: 'arabic-2020', stem: '云亭', ending: '区', date: '2021-03-29' },
  { name: 'county-2019', stem: '岚溪', ending: '县', date: '2020-03-18' },
  { name: 'district-2021', stem: '澄江', ending: '区', date: '2022-03-29' },
  { name: 'whole-2023', stem: '澄浦', ending: '市', date: '2024-03-20' },
] as const

/** Characters of invented places: no two of them in a row name a real one. */
const FIRST = '霁朔霖漪澹岫翊珩棠樾沄湲岑嶂崟'
const SECOND = '垠麓渚汀屿陂埠堰垣隰畴壑'
const DROPPED: readonly (RequiredPart | null)[] = [null, null, null, 'shortfalls', 'leadership', 'plan']

const folder = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))

/** So many reports made from the fixtures, each of a place of its own: other figures, sometimes a part left out or a late date. The same for the same number. */
export function generateReports(count: number): Generated[] {
  const random = seeded(count)
  const bases = BASES.map((base) => ({ ...base, ...readBase(base.name) }))
  return Array.from({ length: count }, (_, i) => {
    const base = bases[i % bases.length] as (typeof bases)[number]
    const place = `${placeStem(i)}${base.ending}`
    const dropped = DROPPED[Math.floor(random() * DROPPED.length)] ?? null
    const late = random() < 0.2
    const year = Number(base.name.slice(-4))
    const kept = base.lines.filter((_, at) => dropped === null || base.parts[at] !== dropped)
    const admitted = dropped === 'shortfalls' ? base.admitted : []
    const text = kept
      .map((line) => admitted.reduce((rest, sentence) => rest.replace(sentence, ''), line))
      .map((line, at) =>
        base.parts[base.lines.indexOf(line)] === 'measures' && at > 0 ? otherFigures(line, random) : line,
      )
      .join('\n')
      .replaceAll(base.stem, placeStem(i))
      .replaceAll(
        base.date,
        late ? `${year + 1}-04-${String(5 + Math.floor(random() * 20)).padStart(2, '0')}` : base.date,
      )
    return { file: `${String(i).padStart(4, '0')}-${place}.txt`, text, place, year, dropped, late }
  })
}

/** The stem of the n-th invented place: 180 pairs, then pairs with a third character. */
export function placeStem(n: number): string {
  const pairs = FIRST.length * SECOND.length
  const third = n < pairs ? '' : (FIRST[Math.floor(n / pairs) % FIRST.length] ?? '')
  const fourth = n < pairs * FIRST.length ? '' : (SECOND[Math.floor(n / pairs / FIRST.length) % SECOND.length] ?? '')
  return `${FIRST[n % FIRST.length] ?? ''}${third}${fourth}${SECOND[Math.floor(n / FIRST.length) % SECOND.length] ?? ''}`
}

/** The lines of a fixture, for each the part that its sentences belong to, and what is admitted outside the part on shortfalls. */
function readBase(name: string): { lines: string[]; parts: (string | null)[]; admitted: string[] } {
  const lines = readFileSync(join(folder, `${name}.txt`), 'utf8').split('\n')
  const parts = lines.map((): string | null => null)
  const admitted: string[] = []
  for (const row of readFileSync(join(folder, `${name}.gold.jsonl`), 'utf8')
    .trim()
    .split('\n')) {
    const { line, role, text, shortfall } = JSON.parse(row) as Label
    parts[line - 1] = role
    if (shortfall && role !== 'shortfalls') admitted.push(text)
  }
  return { lines, parts, admitted }
}

interface Label {
  readonly line: number
  readonly role: string
  readonly text: string
  readonly shortfall: boolean
}

/** Counts that stand free are changed a little; years, dates, shares and document numbers stay. */
function otherFigures(line: string, random: () => number): string {
  return line.replace(/(?<![\d.〔第—－-])\d{2,3}(?=[件次人个项家起场])/g, (figure) =>
    String(Number(figure) + 1 + Math.floor(random() * 9)),
  )
}

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
