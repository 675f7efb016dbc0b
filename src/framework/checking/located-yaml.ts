import type { Document } from 'yaml'
import type { z } from 'zod'
import { yaml as library } from '../../language/yaml.js'
import type { Fault } from './fault.js'
import { faultOfIssue } from './issue-words.js'

/** A YAML file that remembers on which line each of its values stands. */
export interface LocatedYaml {
  readonly value: unknown
  /** Line (from 1) of the value at a path, or of the nearest one above it that exists. */
  lineOf(path: readonly PropertyKey[]): number
}

/** Parses a file. What is no YAML comes back as faults. */
export function locate(file: string, content: string): { yaml: LocatedYaml | null; faults: Fault[] } {
  const { LineCounter, parseDocument } = library()
  const lines = new LineCounter()
  const document = parseDocument(content, { lineCounter: lines })
  if (document.errors.length > 0)
    return {
      yaml: null,
      faults: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        code: 'not-yaml',
        params: { message: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '' },
      })),
    }
  return {
    yaml: {
      value: document.toJS() as unknown,
      lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
    },
    faults: [],
  }
}

/** Holds a parsed file against its schema. */
export function conform<T>(
  file: string,
  yaml: LocatedYaml,
  schema: z.ZodType<T>,
): { value: T | null; faults: Fault[] } {
  const parsed = schema.safeParse(yaml.value, { reportInput: true })
  if (parsed.success) return { value: parsed.data, faults: [] }
  return {
    value: null,
    faults: parsed.error.issues.map((issue) => ({ file, line: yaml.lineOf(issue.path), ...faultOfIssue(issue) })),
  }
}

/** Where a path leads; the key of a pair rather than its value, because a list may begin a line below its key. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  const { isMap, isNode, isScalar } = library()
  let offset = 0
  for (let depth = 0; depth < path.length; depth++) {
    const above: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    const step = path[depth]
    const key = isMap(above)
      ? above.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))?.key
      : document.getIn(path.slice(0, depth + 1), true)
    const range = isNode(key) ? key.range : null
    if (!range) break
    offset = range[0]
  }
  return offset
}
