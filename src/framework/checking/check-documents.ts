import { PARTS, SHORTFALL_KINDS, type Part } from '../../words.js'
import { frameworkOfYear, type Framework } from '../framework.js'
import { areaFaults, numberFaults, type PlacedSentence } from './check-exemplars.js'
import type { Fault } from './fault.js'
import type { ModelFile } from './model-file.js'

const CELLS = 5
/** Headings and set phrases are the same in every report; only a whole sentence of this length or more is somebody's own. */
const OWN_WORDS = 30
const WORKING_PARTS: ReadonlySet<string> = new Set<Part>(['measures', 'shortfalls', 'leadership', 'plan'])

/** Validates a labelled document (part, areas, indicators, kind of shortfall, text) and the levels beside it. */
export function checkDocument(
  { file, content }: ModelFile,
  coverage: ModelFile | undefined,
  editions: readonly Framework[],
): { sentences: PlacedSentence[]; faults: Fault[] } {
  const [head = '', ...rows] = content.trimEnd().split('\n')
  const year = /^# year: (\d{4})/.exec(head)?.[1]
  const edition = year === undefined ? null : frameworkOfYear(editions, Number(year))
  if (edition === null) return { sentences: [], faults: [{ file, line: 1, code: 'year-missing', params: {} }] }
  const faults: Fault[] = []
  const sentences: PlacedSentence[] = []
  rows.forEach((row, i) => {
    if (row.trim() === '') return
    const line = i + 2
    const cells = row.split('\t')
    const [part = '', areas = '', numbers = '', kind = '', text = ''] = cells
    const at = (fault: Pick<Fault, 'code' | 'params'>) => faults.push({ file, line, ...fault })
    if (cells.length !== CELLS) {
      at({ code: 'cells-count', params: { expected: CELLS, found: cells.length } })
      return
    }
    if (text.trim() === '') at({ code: 'text-empty', params: {} })
    if (!PARTS.some((known) => known === part)) at({ code: 'part-unknown', params: { part, known: PARTS.join('、') } })
    if (kind !== '' && !SHORTFALL_KINDS.some((known) => known === kind))
      at({ code: 'kind-unknown', params: { kind, known: SHORTFALL_KINDS.join('、') } })
    for (const fault of [...areaFaults(areas), ...numberFaults(edition, numbers)]) at(fault)
    if (WORKING_PARTS.has(part) && text.length >= OWN_WORDS && /[。；;！]$/.test(text))
      sentences.push({ file, line, text })
  })
  return { sentences, faults: [...faults, ...coverageFaults(coverage, edition)] }
}

function coverageFaults(coverage: ModelFile | undefined, edition: Framework): Fault[] {
  return (coverage?.content.trimEnd().split('\n') ?? []).flatMap((row, i): Fault[] => {
    const file = coverage?.file ?? ''
    const [number = '', levels = ''] = row.split('\t')
    const wrong = levels.split('/').filter((level) => !/^(?:[0-3]|na)$/.test(level))
    return [
      ...numberFaults(edition, number).map((fault) => ({ file, line: i + 1, ...fault })),
      ...wrong.map((level): Fault => ({
        file,
        line: i + 1,
        code: 'level-unknown',
        params: { level, known: '0、1、2、3、na' },
      })),
    ]
  })
}
