import type { ReactNode } from 'react'
import { AREA_NAMES } from '../../../src/messages/parts.js'
import type { Message } from '../../../src/messages/say.js'
import { AREAS, LEVELS, type RequiredPart } from '../../../src/words.js'
import { percent, totalWords } from '../coverage/percent.js'
import { AREA_SHORT, MATRIX, PART_SHORT } from '../messages/matrix.js'
import { LEVEL_NAMES } from '../../../src/messages/names.js'
import { WORDS } from '../messages/words.js'
import type { MatrixRow } from '../service/batches.js'
import { partsThatAre } from './row-facts.js'

type Say = (message: Message, params?: Record<string, string | number>) => string

export interface Column {
  readonly id: string
  readonly name: Message
  /** The whole name where `name` is short. */
  readonly whole?: Message
  readonly isNumber?: boolean
  /** What rows are put in order by; nulls come last either way. */
  readonly key: (row: MatrixRow) => number | null
  /** What is asked for first: the most, or the least. */
  readonly first: 'ascending' | 'descending'
  readonly show: (row: MatrixRow, say: Say) => ReactNode
  readonly tone?: (row: MatrixRow) => string | undefined
}

const score: Column = {
  id: 'score',
  name: WORDS.coverage,
  isNumber: true,
  first: 'descending',
  key: (row) => row.score,
  show: (row) => (row.score === null ? '—' : totalWords(row.score)),
}

const COMMON: readonly Column[] = [
  {
    id: 'level',
    name: MATRIX.level,
    first: 'ascending',
    key: ({ level }) => (level === null ? null : LEVELS.indexOf(level)),
    show: ({ level }, say) => (level === null ? '—' : say(LEVEL_NAMES[level])),
  },
  { id: 'year', name: WORDS.year, first: 'descending', key: ({ year }) => year, show: ({ year }) => year ?? '—' },
  score,
]

const QUARTILES = [MATRIX.quartile1, MATRIX.quartile2, MATRIX.quartile3, MATRIX.quartile4] as const
const TIMELINESS = { pass: MATRIX.onTime, fail: MATRIX.late, uncertain: MATRIX.uncertain } as const

/** What somebody who audits the reports looks for. */
export const AUDIT_COLUMNS: readonly Column[] = [
  ...COMMON,
  {
    id: 'rank',
    name: MATRIX.rank,
    whole: MATRIX.rankNote,
    isNumber: true,
    first: 'ascending',
    key: ({ rank }) => rank,
    show: ({ rank, of }) => (rank === null ? '—' : `${rank} / ${of}`),
  },
  {
    id: 'quartile',
    name: MATRIX.quartile,
    first: 'ascending',
    key: ({ quartile }) => quartile,
    show: ({ quartile }, say) => (quartile === null ? '—' : say(QUARTILES[quartile - 1] ?? MATRIX.unknown)),
    tone: ({ quartile }) => (quartile === 4 ? 'down' : undefined),
  },
  {
    id: 'parts',
    name: MATRIX.parts,
    first: 'descending',
    key: (row) => partsThatAre(row, 'absent').length * 10 + partsThatAre(row, 'uncertain').length,
    show: (row, say) => {
      const named = (parts: readonly RequiredPart[]) => parts.map((part) => say(PART_SHORT[part])).join('、')
      const absent = partsThatAre(row, 'absent')
      const uncertain = partsThatAre(row, 'uncertain')
      if (Object.keys(row.parts).length === 0) return '—'
      if (absent.length > 0) return say(MATRIX.lacks, { parts: named(absent) })
      return uncertain.length > 0 ? say(MATRIX.toCheck, { parts: named(uncertain) }) : say(MATRIX.complete)
    },
    tone: (row) => (partsThatAre(row, 'absent').length > 0 ? 'down' : undefined),
  },
  {
    id: 'timeliness',
    name: MATRIX.timeliness,
    first: 'descending',
    key: ({ timeliness }) => ({ fail: 2, uncertain: 1, pass: 0, not_assessable: null })[timeliness ?? 'not_assessable'],
    show: ({ timeliness }, say) =>
      timeliness === null || timeliness === 'not_assessable' ? '—' : say(TIMELINESS[timeliness]),
    tone: ({ timeliness }) => (timeliness === 'fail' ? 'down' : undefined),
  },
  {
    id: 'shortfalls',
    name: MATRIX.shortfalls,
    isNumber: true,
    first: 'descending',
    key: ({ shortfalls }) => shortfalls.concrete * 1000 + shortfalls.vague,
    show: ({ shortfalls }) => `${shortfalls.concrete} / ${shortfalls.vague}`,
  },
  {
    id: 'findings',
    name: MATRIX.findings,
    isNumber: true,
    first: 'descending',
    key: ({ findings }) => findings.error * 1000 + findings.warning,
    show: ({ findings }) => `${findings.error} / ${findings.warning}`,
    tone: ({ findings }) => (findings.error > 0 ? 'down' : undefined),
  },
]

/** Coverage of every area, tinted as in the heat map. */
export const AREA_COLUMNS: readonly Column[] = [
  ...COMMON,
  ...AREAS.map((area): Column => ({
    id: area,
    name: AREA_SHORT[area],
    whole: AREA_NAMES[area],
    isNumber: true,
    first: 'descending',
    key: ({ areas }) => areas[area] ?? null,
    show: ({ areas }) => (areas[area] == null ? '—' : percent(areas[area])),
    tone: ({ areas }) => (areas[area] == null ? undefined : `tint-${Math.min(4, Math.floor(areas[area] * 5))}`),
  })),
]
