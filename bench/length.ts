import type * as Analysis from '../src/analysis.js'
import type * as PlainText from '../src/intake/plain/plain-text.js'
import type * as Kit from '../src/kit.js'
import { median } from './median.js'
import { readTexts } from './reports.js'
import { shipped } from './shipped.js'

/** Time of one analysis of a text of this many UTF-16 units. */
export interface Length {
  readonly units: number
  readonly ms: number
}

const LONGEST = 1 << 20
const DOUBLINGS = 5

/** Analyses ever longer reports up to a million units, each twice as long as the one before: many paragraphs, or one without a line break. */
export async function costByLength(rounds: number, joint: string): Promise<Length[]> {
  const { analyse } = await shipped<typeof Analysis>('src/analysis')
  const { textOfLines } = await shipped<typeof PlainText>('src/intake/plain/plain-text')
  const { loadKit } = await shipped<typeof Kit>('src/kit')
  const kit = loadKit()
  const texts = readTexts().map(({ text }) => text.trim())
  const head = texts[0]?.split('\n').slice(0, 12).join('\n') ?? ''
  const body = texts.map((text) => text.split('\n').slice(12).join(joint)).join(joint)
  const sizes = Array.from({ length: DOUBLINGS + 1 }, (_, i) => LONGEST >> (DOUBLINGS - i))
  const long = (units: number) => `${head}\n${body.repeat(Math.ceil(units / body.length))}`.slice(0, units)
  const times = sizes.map((): number[] => [])
  for (let round = 0; round <= rounds; round++)
    sizes.forEach((units, i) => {
      const text = textOfLines(long(units), 'txt')
      const start = performance.now()
      analyse(text, kit)
      // The first round warms up.
      if (round > 0) times[i]?.push(performance.now() - start)
    })
  return sizes.map((units, i) => ({ units, ms: median(times[i] ?? []) }))
}
