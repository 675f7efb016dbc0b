import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { analyse } from '../../analysis.js'
import { readAnnotated } from '../../labels/labelled-report.js'
import { textOfLines } from '../../intake/plain/plain-text.js'
import { loadKit } from '../../kit.js'
import { backgroundOnce } from '../background-once.js'
import { chooseCandidates } from './candidates.js'
import { embodied, sharedText, type Embodied } from './shared-text.js'
import { signatureOf } from './signature.js'

const folder = 'models/exemplars/documents'
const background = backgroundOnce()
/** Reports of different places, none of which copies another, and what is made of each. */
const reports = new Map<string, string>()
let originals: Embodied[]
let analysed: (name: string, content: string) => Embodied

beforeAll(() => {
  const kit = loadKit()
  analysed = (id, content) => embodied({ id, analysis: analyse(textOfLines(content, 'txt'), kit) }, background())
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+-\d{4}\.tsv$/.test(name)))
    reports.set(file, readAnnotated(`${folder}/${file}`).text)
  originals = [...reports].map(([name, content]) => analysed(name, content))
})

/** A report with a stretch of another in its middle, some words of it changed. */
function withCopy(content: string, from: string, length: number, change: (copied: string) => string): string {
  const lines = from.split('\n').filter((line) => line.length > 60)
  let copied = ''
  for (const line of lines.slice(2)) {
    if (copied.length >= length) break
    copied += `${line}\n\n`
  }
  const paragraphs = content.split('\n\n')
  const middle = Math.floor(paragraphs.length / 3)
  return [...paragraphs.slice(0, middle), change(copied).trimEnd(), ...paragraphs.slice(middle)].join('\n\n')
}

test('reports of different places share no passage', () => {
  const alarms = originals.flatMap((report, i) => sharedText(report, originals.slice(0, i)))
  expect(alarms.flatMap(({ passages }) => passages.map(({ right }) => right.quote))).toEqual([])
})

test('a copied stretch is looked up and found, though figures and level words are changed', () => {
  const entries = [...reports]
  const change = (copied: string) =>
    copied
      .replace(/\d+/g, (figure) => String(Number(figure) + 3))
      .replaceAll('全县', '全区')
      .replaceAll('进一步', '')
  let [lookedUp, found, copies] = [0, 0, 0]
  const stored = originals.map((original) => ({
    id: original.id ?? '',
    place: original.id ?? '',
    keys: signatureOf(original.body).flatMap(({ keys }) => keys),
  }))
  for (let i = 0; i + 1 < entries.length; i += 2) {
    const [source, target] = [entries[i], entries[i + 1]]
    if (source === undefined || target === undefined) continue
    copies++
    const copy = analysed('copy', withCopy(target[1], source[1], 800, change))
    const others = stored.filter(({ id }) => id !== target[0])
    if (chooseCandidates(signatureOf(copy.body), others, others.length).ids.includes(source[0])) lookedUp++
    const original = originals[i]
    const shared = original === undefined ? [] : sharedText(copy, [original])
    // Set phrases within the copied stretch do not count as copied: of dry officialese half may go with them.
    if ((shared[0]?.characters ?? 0) >= 200) found++
    for (const { left, right } of shared[0]?.passages ?? []) {
      expect(original?.analysis.text.slice(left.start, left.end)).toBe(left.quote)
      expect(copy.analysis.text.slice(right.start, right.end)).toBe(right.quote)
    }
  }
  expect(lookedUp).toBe(copies)
  // In a stretch full of figures and level words little of 200 units in a row is left once they are changed.
  expect(found / copies).toBeGreaterThan(0.9)
})

test('what more than eight places share is nobody’s own', () => {
  const passage = { start: 0, end: 100, keys: [1, 2, 3] }
  const own = { start: 100, end: 200, keys: [4, 5, 6] }
  const places = Array.from({ length: 9 }, (_, i) => ({ id: `r${i}`, place: `p${i}`, keys: i === 0 ? [2, 5] : [2] }))
  expect(chooseCandidates([passage, own], places, 20)).toEqual({ ids: ['r0'], handedDown: [passage] })
  expect(chooseCandidates([passage, own], places.slice(1), 20).handedDown).toEqual([])
})
