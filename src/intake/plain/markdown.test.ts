import { expect, it } from 'vitest'
import { readMarkdown } from './markdown.js'

it.each([
  ['headings with their depth', '# 甲 #\n\n### 乙', ['h1 甲', 'h3 乙']],
  ['lines of one paragraph are one', '甲，\n乙。\n\nrule of\nlaw', ['p 甲，乙。', 'p rule of law']],
  ['items are paragraphs, their numbers stay', '- 甲\n- 乙\n1. 丙', ['p 甲', 'p 乙', 'p 1. 丙']],
  ['tables are rows', '| 甲 | 乙 |\n|---|:-:|\n| 1 | 2\\|3 |', ['r 甲\t乙', 'r 1\t2|3']],
  ['marks go, words stay', '**甲**[乙](http://a)`丙`~~丁~~ \\*戊', ['p 甲乙丙丁 *戊']],
  ['a quotation is a paragraph', '> 甲\n> 乙', ['p 甲', 'p 乙']],
])('%s', (_, words, expected) => {
  const { text, blocks } = readMarkdown(new TextEncoder().encode(words))
  expect(blocks.map((b) => `${b.kind[0] ?? ''}${b.depth ?? ''} ${text.slice(b.start, b.end)}`)).toEqual(expected)
})

it('takes time in proportion to its length', () => {
  const hostile = new TextEncoder().encode(
    `# ${'# '.repeat(200_000)}x\n${'['.repeat(200_000)}\n${'*a'.repeat(200_000)}`,
  )
  const start = performance.now()
  readMarkdown(hostile)
  expect(performance.now() - start).toBeLessThan(2000)
})
