import type { Report } from '../reading/report.js'

/** Which sentences give a sentence its context. Indices into the report's sentences; null where there is none. */
export interface Neighbours {
  readonly lead: number | null
  readonly heading: number | null
  readonly upper: number | null
  readonly previous: number | null
  readonly next: number | null
  /** What a heading or lead stands over, at most the first four. */
  readonly children: readonly number[]
  /** The sentences of its paragraph, itself among them. */
  readonly paragraph: Group
  /** The sentences under its nearest heading, itself among them; null for a heading. */
  readonly section: Group | null
  /** All that stands under the heading above its nearest one (its nearest, where there is none above), itself among them. */
  readonly division: Group
}

/** Sentences that stand together; one object for all of them. */
export type Group = readonly number[]

const MOST_CHILDREN = 4

export function neighboursOf(report: Report): Neighbours[] {
  const { sentences } = report
  const children = sentences.map((): number[] => [])
  sentences.forEach((sentence, i) => {
    const heading = sentence.path.at(-1) ?? null
    bear(children, sentence.lead, i)
    if (heading !== sentence.lead) bear(children, heading, i)
  })
  const paragraphs = groups(sentences.map((sentence) => sentence.paragraph))
  const sections = groups(sentences.map((sentence, i) => (sentence.heading ? i : (sentence.path.at(-1) ?? -1))))
  const divisions = groups(sentences.map(divisionOf))
  return sentences.map((sentence, i) => {
    const beside = (k: number) => {
      const other = sentences[k]
      return other?.paragraph === sentence.paragraph && !other.heading && k !== sentence.lead ? k : null
    }
    return {
      lead: sentence.lead === sentence.path.at(-1) ? null : sentence.lead,
      heading: sentence.path.at(-1) ?? null,
      upper: sentence.path.at(-2) ?? null,
      previous: beside(i - 1),
      next: sentences[i + 1]?.marker === null ? beside(i + 1) : null,
      children: children[i] ?? [],
      paragraph: paragraphs.get(sentence.paragraph) ?? [],
      section: sentence.heading ? null : (sections.get(sentence.path.at(-1) ?? -1) ?? []),
      division: divisions.get(divisionOf(sentence)) ?? [],
    }
  })
}

/** Puts a sentence under what stands above it. */
function bear(children: readonly number[][], above: number | null, child: number): void {
  const list = above === null ? undefined : children[above]
  if (list !== undefined && list.length < MOST_CHILDREN) list.push(child)
}

/** The heading that a division hangs on; −1 for what stands under none. */
function divisionOf({ path }: Report['sentences'][number]): number {
  return path.at(-2) ?? path.at(-1) ?? -1
}

function groups(keys: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>()
  keys.forEach((key, i) => {
    const list = members.get(key)
    if (list === undefined) members.set(key, [i])
    else list.push(i)
  })
  return members
}
