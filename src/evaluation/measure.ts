import type { Analysis } from '../analysis-shape.js'
import type { Area } from '../words.js'
import { align } from '../labels/align.js'
import type { GoldSentence, LabelledReport } from '../labels/labelled-report.js'
import { cell, f1, type Hits } from '../labels/tally.js'

type Sentence = Analysis['sentences'][number]

/** One place where analysis and gold differ. */
export interface Miss {
  readonly report: string
  /** Number of the gold sentence from 1, or of the indicator for coverage. */
  readonly number: string
  readonly measure: 'part' | 'area' | 'clause' | 'silence' | 'shortfall' | 'kind' | 'coverage'
  readonly difference: string
  readonly text: string
}

/** Probability said of a label, and whether a reader accepts it. */
export interface Answer {
  readonly p: number
  readonly right: boolean
}

/** Counts over gold sentences; a measure is the share of the asked that were hit. */
export interface SentenceCounts {
  sentences: number
  unplaced: number
  part: number
  areaAsked: number
  area: number
  clauseAsked: number
  clause: number
  silenceAsked: number
  silent: number
  paragraphs: number
  paragraph: number
  kind: number
  readonly shortfall: Hits
  readonly areas: Map<string, Hits>
  /** By the indicator's whole id. */
  readonly clauses: Map<string, Hits>
  /** How often one area was said for another: `gold → found`. */
  readonly confusions: Map<string, number>
  /** The same for indicators, by whole ids. */
  readonly clauseConfusions: Map<string, number>
  /** Probability said of the best indicator, and whether a reader accepts it. */
  readonly calibration: Answer[]
  /** The best area of each sentence outside page furniture, 0 where none was said. */
  readonly areaAnswers: (Answer & { readonly topic: boolean })[]
}

export function noCounts(): SentenceCounts {
  return {
    sentences: 0,
    unplaced: 0,
    part: 0,
    areaAsked: 0,
    area: 0,
    clauseAsked: 0,
    clause: 0,
    silenceAsked: 0,
    silent: 0,
    paragraphs: 0,
    paragraph: 0,
    kind: 0,
    shortfall: { tp: 0, fp: 0, fn: 0 },
    areas: new Map(),
    clauses: new Map(),
    confusions: new Map(),
    clauseConfusions: new Map(),
    calibration: [],
    areaAnswers: [],
  }
}

/** Adds one report to the counts. Gold and analysis may cut sentences differently: each gold sentence takes the labels of the analysed one that covers most of it. */
export function measureSentences(
  gold: LabelledReport,
  analysis: Analysis,
  counts: SentenceCounts,
  miss: (miss: Miss) => void,
): void {
  const found = align(
    gold.sentences.map((s) => s.text),
    analysis.sentences.map((s) => s.text),
    analysis.text,
  ).map((i) => analysis.sentences[i] ?? null)
  gold.sentences.forEach((label, i) => {
    const sentence = found[i] ?? null
    const note = (measure: Miss['measure'], difference: string) =>
      miss({ report: gold.name, number: String(i + 1), measure, difference, text: label.text })
    measureSilence(label, sentence, counts, note)
    measureShortfall(label, sentence, counts, note)
    if (label.role !== 'chrome') measureTopic(label, sentence, analysis.framework, counts, note)
  })
  measureParagraphs(gold, found, analysis, counts)
}

type Note = (measure: Miss['measure'], difference: string) => void

function measureSilence(label: GoldSentence, sentence: Sentence | null, counts: SentenceCounts, note: Note): void {
  if (label.areas.length > 0 || label.clauses.length > 0 || label.shortfall) return
  counts.silenceAsked++
  if (
    sentence === null ||
    (sentence.areas.length === 0 && sentence.indicators.length === 0 && sentence.shortfall === null)
  )
    counts.silent++
  else
    note(
      'silence',
      `→ ${sentence.areas[0]?.id ?? ''} ${sentence.indicators[0]?.id ?? ''} ${sentence.shortfall?.kind ?? ''}`,
    )
}

function measureShortfall(label: GoldSentence, sentence: Sentence | null, counts: SentenceCounts, note: Note): void {
  const said = sentence?.shortfall ?? null
  if (said !== null && label.shortfall) {
    counts.shortfall.tp++
    if (said.kind === label.kind) counts.kind++
    else note('kind', `${label.kind ?? ''} → ${said.kind}`)
  } else if (said !== null) {
    counts.shortfall.fp++
    note('shortfall', 'false alarm')
  } else if (label.shortfall) {
    counts.shortfall.fn++
    note('shortfall', 'missed')
  }
}

function measureTopic(
  label: GoldSentence,
  sentence: Sentence | null,
  framework: string | null,
  counts: SentenceCounts,
  note: Note,
): void {
  counts.sentences++
  if (sentence === null) counts.unplaced++
  if (sentence?.part === label.role) counts.part++
  else note('part', `${label.role} → ${sentence?.part ?? 'nothing'}`)
  const best = sentence?.areas[0]
  counts.areaAnswers.push({
    p: best?.p ?? 0,
    right: best !== undefined && label.areas.includes(best.id),
    topic: label.areas.length > 0,
  })
  measureArea(label, best?.id, counts, note)
  measureClause(label, sentence?.indicators[0], framework, counts, note)
}

function measureArea(label: GoldSentence, said: Area | undefined, counts: SentenceCounts, note: Note): void {
  const wanted = label.areas[0]
  if (wanted === undefined) return
  counts.areaAsked++
  if (said !== undefined && label.areas.includes(said)) {
    counts.area++
    cell(counts.areas, said).tp++
    return
  }
  note('area', `${label.areas.join('/')} → ${said ?? 'nothing'}`)
  cell(counts.areas, wanted).fn++
  if (said !== undefined) cell(counts.areas, said).fp++
  addOne(counts.confusions, `${wanted} → ${said ?? 'nothing'}`)
}

function measureClause(
  label: GoldSentence,
  tag: Sentence['indicators'][number] | undefined,
  framework: string | null,
  counts: SentenceCounts,
  note: Note,
): void {
  const clause = label.clauses[0]
  if (clause === undefined) return
  const said = tag?.id.replace(/^.*\//, '')
  const right = said !== undefined && label.clauses.includes(said)
  const wanted = `${framework ?? ''}/${clause}`
  counts.clauseAsked++
  if (tag !== undefined && tag.p !== null) counts.calibration.push({ p: tag.p, right })
  if (right && tag !== undefined) {
    counts.clause++
    cell(counts.clauses, tag.id).tp++
    return
  }
  note('clause', `${label.clauses.join('/')} → ${said ?? 'nothing'}`)
  cell(counts.clauses, wanted).fn++
  if (tag !== undefined) cell(counts.clauses, tag.id).fp++
  addOne(counts.clauseConfusions, `${wanted} → ${tag?.id ?? 'nothing'}`)
}

function addOne(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1)
}

/** Mean F1 of a paragraph's areas against those of its gold sentences. */
function measureParagraphs(
  gold: LabelledReport,
  found: readonly (Sentence | null)[],
  analysis: Analysis,
  counts: SentenceCounts,
): void {
  for (const line of new Set(gold.sentences.map((label) => label.line))) {
    const here = gold.sentences.flatMap((label, i) =>
      label.line === line && label.role !== 'chrome' ? [{ label, sentence: found[i] ?? null }] : [],
    )
    const must = new Set(here.flatMap(({ label }) => label.areas[0] ?? []))
    const may = new Set(here.flatMap(({ label }) => label.areas))
    if (here.length < 2 || must.size === 0) continue
    const votes = new Map<number, number>()
    for (const { sentence } of here) {
      if (sentence === null) continue
      const p = analysis.paragraphs.findIndex(
        (paragraph) => paragraph.start <= sentence.start && sentence.end <= paragraph.end,
      )
      if (p >= 0) votes.set(p, (votes.get(p) ?? 0) + 1)
    }
    const most = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
    const got = new Set(most === undefined ? [] : (analysis.paragraphs[most]?.areas ?? []).map((area) => area.id))
    const tp = [...got].filter((area) => may.has(area)).length
    const fn = [...must].filter(
      (area) =>
        !got.has(area) &&
        !here.some(({ label }) => label.areas[0] === area && label.areas.some((other) => got.has(other))),
    ).length
    counts.paragraphs++
    counts.paragraph += got.size === 0 ? 0 : f1({ tp, fp: got.size - tp, fn })
  }
}
