import { useMemo } from 'react'
import { useLanguage } from '../language/language.js'
import { REPORT } from '../messages/report.js'
import type { Paragraph } from '../text/paragraphs.js'

interface Props {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly onChoose: (start: number) => void
}

interface Node {
  readonly start: number
  readonly words: string
  readonly depth: number
  readonly below: Node[]
}

/** The report's headings as a tree. */
export function HeadingTree({ text, paragraphs, onChoose }: Props) {
  const { say } = useLanguage()
  const roots = useMemo(() => treeOf(text, paragraphs), [text, paragraphs])
  if (roots.length === 0) return null
  return (
    <nav className="headings" aria-label={say(REPORT.headings)}>
      <h2>{say(REPORT.headings)}</h2>
      <Branch nodes={roots} onChoose={onChoose} />
    </nav>
  )
}

function Branch({ nodes, onChoose }: { readonly nodes: readonly Node[]; readonly onChoose: Props['onChoose'] }) {
  return (
    <ul>
      {nodes.map(({ start, words, below }) => (
        <li key={start}>
          <a
            href={`#line-${start}`}
            onClick={(event) => {
              event.preventDefault()
              onChoose(start)
            }}
          >
            {words}
          </a>
          {below.length > 0 && <Branch nodes={below} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  )
}

function treeOf(text: string, paragraphs: readonly Paragraph[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  for (const { start, end, heading, lead } of paragraphs) {
    const depth = heading ?? lead?.depth ?? 1
    if (depth === 1) continue
    const words = text.slice(start, lead?.end ?? end).trim()
    const node: Node = { start, words: words.replace(/。$/, ''), depth, below: [] }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    ;(open.at(-1)?.below ?? roots).push(node)
    open.push(node)
  }
  return roots
}
