import { frameworkSchema, indicatorsOf, type Framework } from '../framework.js'
import type { Fault } from './fault.js'
import { conform, locate, type LocatedYaml } from './located-yaml.js'
import type { ModelFile } from './model-file.js'

/**
 * Validates the editions, each by itself and beside the others.
 *
 * @param known editions that are sound already, to which counterparts may lead
 */
export function checkFrameworks(
  files: readonly ModelFile[],
  known: readonly Framework[] = [],
): { frameworks: Framework[]; faults: Fault[] } {
  const faults: Fault[] = []
  const frameworks: { framework: Framework; file: string; yaml: LocatedYaml }[] = []
  for (const { file, content } of files) {
    const located = locate(file, content)
    faults.push(...located.faults)
    if (located.yaml === null) continue
    const { value: framework, faults: shape } = conform(file, located.yaml, frameworkSchema)
    faults.push(...shape)
    if (framework === null) continue
    faults.push(...repeats(framework, file, located.yaml))
    for (const other of frameworks) {
      if (other.framework.id === framework.id)
        faults.push({
          file,
          line: located.yaml.lineOf(['id']),
          code: 'framework-twice',
          params: { id: framework.id, other: other.file },
        })
      else if (overlap(framework, other.framework))
        faults.push({
          file,
          line: located.yaml.lineOf(['years']),
          code: 'years-overlap',
          params: { other: other.framework.id },
        })
    }
    frameworks.push({ framework, file, yaml: located.yaml })
  }
  const editions = frameworks.map(({ framework }) => framework)
  for (const { framework, file, yaml } of frameworks)
    faults.push(...unknownCounterparts(framework, [...known, ...editions], file, yaml))
  return { frameworks: editions, faults }
}

function overlap({ years: a }: Framework, { years: b }: Framework): boolean {
  return a !== null && b !== null && a[0] <= b[1] && b[0] <= a[1]
}

function repeats(framework: Framework, file: string, yaml: LocatedYaml): Fault[] {
  const faults: Fault[] = []
  const numbers = new Set<string>()
  const checkpoints = new Set<string>()
  framework.chapters.forEach((chapter, c) =>
    chapter.indicators.forEach((indicator, i) => {
      const path = ['chapters', c, 'indicators', i]
      if (numbers.has(indicator.number))
        faults.push({
          file,
          line: yaml.lineOf([...path, 'number']),
          code: 'indicator-twice',
          params: { number: indicator.number },
        })
      numbers.add(indicator.number)
      indicator.checkpoints.forEach(({ id }, k) => {
        if (checkpoints.has(id))
          faults.push({
            file,
            line: yaml.lineOf([...path, 'checkpoints', k, 'id']),
            code: 'checkpoint-twice',
            params: { id },
          })
        checkpoints.add(id)
      })
    }),
  )
  return faults
}

function unknownCounterparts(
  framework: Framework,
  editions: readonly Framework[],
  file: string,
  yaml: LocatedYaml,
): Fault[] {
  return framework.chapters.flatMap((chapter, c) =>
    chapter.indicators.flatMap((indicator, i) => {
      const path = ['chapters', c, 'indicators', i, 'counterparts']
      return unknownNumbers(indicator.counterparts, editions).map(({ framework: id, fault }) => ({
        file,
        line: yaml.lineOf([...path, id]),
        ...fault,
      }))
    }),
  )
}

interface UnknownNumber {
  readonly framework: string
  readonly fault: Pick<Fault, 'code' | 'params'>
}

/** Links to frameworks or indicators that are not there. */
export function unknownNumbers(
  links: Readonly<Record<string, readonly string[]>>,
  editions: readonly Framework[],
): UnknownNumber[] {
  return Object.entries(links).flatMap(([id, numbers]): UnknownNumber[] => {
    const edition = editions.find((framework) => framework.id === id)
    if (edition === undefined)
      return [
        {
          framework: id,
          fault: {
            code: 'framework-unknown',
            params: { framework: id, known: editions.map((one) => one.id).join('、') },
          },
        },
      ]
    const known = new Set(indicatorsOf(edition).map((indicator) => indicator.number))
    return numbers
      .filter((number) => !known.has(number))
      .map((number) => ({ framework: id, fault: { code: 'number-unknown', params: { framework: id, number } } }))
  })
}
