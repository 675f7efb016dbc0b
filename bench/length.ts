import type * as Analysis from '../src/analysis.js'
import type * as PlainText from '../src/intake/plain/plain-text.js'
import type * as Kit from '../src/kit.js'
import { leastSpent } from './median.js'
import { readTexts } from './reports.js'
import { shipped } from './shipped.js'
import { started, type Spent } from './spent.js'

/** One analysis of a text of this many UTF-16 units. */
export interface Length extends Spent {
  readonly units: number
}

/** Kinds of long text: reports over and over, their running text as one paragraph without a line break, and half a text of one digit. */
export const SHAPES = ['paragraphs', 'unbroken', 'repeated'] as const
export type Shape = (typeof SHAPES)[number]

const LONGEST = 1 << 20
const DOUBLINGS = 5

/** Analyses ever longer reports up to a million units, each twice as long as the one before. */
export async function costByLength(rounds: number): Promise<ReadonlyMap<Shape, readonly Length[]>> {
  const { analyse } = await shipped<typeof Analysis>('src/analysis')
  const { textOfLines } = await shipped<typeof PlainText>('src/intake/plain/plain-text')
  const { loadKit } = await shipped<typeof Kit>('src/kit')
  const kit = loadKit()
  const texts = readTexts().map(({ text }) => text.trim())
  for (const text of texts) analyse(textOfLines(text, 'txt'), kit)
  const head = texts[0]?.split('\n').slice(0, 12).join('\n') ?? ''
  const bodies = texts.flatMap((text) => text.split('\n').slice(12))
  const paragraphs = bodies.join('\n')
  // Without headings, signatures and the foot of the page: a line that holds a foot is no part of the report.
  const unbroken = bodies.filter((line) => line.includes('。') && !/ICP|主办/.test(line)).join('')
  const filled = (body: string, units: number) => body.repeat(Math.ceil(units / body.length)).slice(0, units)
  const making: Readonly<Record<Shape, (units: number) => string>> = {
    paragraphs: (units) => `${head}\n${filled(paragraphs, units)}`.slice(0, units),
    unbroken: (units) => `${head}\n${filled(unbroken, units)}`.slice(0, units),
    repeated: (units) => `${head}\n${filled(paragraphs, units >> 1)}\n${'1'.repeat(units)}`.slice(0, units),
  }
  const measured = new Map<Shape, Length[]>()
  for (const shape of SHAPES)
    measured.set(
      shape,
      Array.from({ length: DOUBLINGS + 1 }, (_, i): Length => {
        const units = LONGEST >> (DOUBLINGS - i)
        const text = textOfLines(making[shape](units), 'txt')
        const times = Array.from({ length: rounds + 1 }, () => {
          const spent = started()
          analyse(text, kit)
          return spent()
        })
        // The first round warms up.
        return { units, ...leastSpent(times.slice(1)) }
      }),
    )
  return measured
}
