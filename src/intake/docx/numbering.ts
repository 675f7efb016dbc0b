import { childOf, childrenOf, isOn, valueOf, type XmlElement } from '../package/xml.js'
import { writeNumber } from './number-format.js'
import { listPlaceOf, type ListPlace, type Styles } from './styles.js'

interface Level {
  readonly start: number
  readonly format: string
  /** `（%1）`: %n stands for the number of level n, counted from 1. */
  readonly shape: string
  readonly suffix: string
  /** Counting starts again after a level up to this one (from 1); 0 never; undefined after any outer level. */
  readonly restartAfter: number | undefined
  /** All numbers of the shape as decimals, whatever their own format. */
  readonly legal: boolean
  readonly style: string | undefined
}

interface List {
  /** Lists of one abstract list count on together. */
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that start anew where the list is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

/** Rebuilds the numbers that Word writes before list paragraphs and that stand nowhere in the text. */
export class Numbering {
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
    numberingStyles: XmlElement | undefined,
  ) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
    )
    const nums = childrenOf(root, 'w:num')
    for (const num of nums) {
      const named = valueOf(num, 'w:abstractNumId') ?? ''
      const abstract = linked(named, abstracts, nums, numberingStyles)
      const overrides = childrenOf(num, 'w:lvlOverride')
      const levels = levelsOf(abstracts.get(abstract))
      for (const [level, own] of levelsOf({ name: '', attributes: new Map(), children: overrides.flatMap((o) => o.children) }))
        levels.set(level, own)
      const restarts = new Map<number, number>()
      for (const override of overrides) {
        const start = wholeNumber(valueOf(override, 'w:startOverride'))
        const level = wholeNumber(override.attributes.get('w:ilvl'))
        if (start !== undefined && level !== undefined) restarts.set(level, start)
      }
      this.lists.set(num.attributes.get('w:numId') ?? '', { abstract, levels, restarts })
    }
  }

  /** The number of the next paragraph with these properties, with what parts it from the words; '' where it has none. */
  next(properties: XmlElement | undefined): string {
    const place = this.placeOf(properties)
    const list = place.numId === undefined ? undefined : this.lists.get(place.numId)
    const level = list?.levels.get(place.level ?? 0)
    if (list === undefined || level === undefined || place.numId === undefined) return ''
    const counters = this.count(place.numId, list, place.level ?? 0, level)
    const number = level.shape.replace(/%([1-9])/g, (_, n: string) => {
      const at = Number(n) - 1
      const other = list.levels.get(at)
      return writeNumber(counters[at] ?? other?.start ?? 1, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    if (!/[\p{L}\p{N}]/u.test(number)) return ''
    return number + (level.suffix === 'nothing' || /[、）)．，。：\s]$/.test(number) ? '' : ' ')
  }

  private count(numId: string, list: List, at: number, level: Level): (number | undefined)[] {
    const counters = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counters)
    if (!this.begun.has(numId)) {
      this.begun.add(numId)
      for (const [restarted, start] of list.restarts) counters[restarted] = start - 1
    }
    counters[at] = (counters[at] ?? level.start - 1) + 1
    for (let deeper = at + 1; deeper <= 8; deeper++) {
      const after = list.levels.get(deeper)?.restartAfter
      if (after === undefined || (after > 0 && at < after)) counters[deeper] = undefined
    }
    return counters
  }

  /** The paragraph's own place in a list wins over that of its styles. */
  private placeOf(properties: XmlElement | undefined): ListPlace {
    const own = listPlaceOf(properties)
    if (own.numId !== undefined) return own
    const chain = this.styles.chain(valueOf(properties, 'w:pStyle'))
    const giver = chain.find((id) => this.styles.list(id).numId !== undefined)
    if (giver === undefined) return {}
    const given = this.styles.list(giver)
    return { numId: given.numId, level: own.level ?? this.levelOfStyle(given.numId, chain) ?? given.level }
  }

  private levelOfStyle(numId: string | undefined, chain: readonly string[]): number | undefined {
    for (const id of chain)
      for (const [number, level] of this.lists.get(numId ?? '')?.levels ?? []) if (level.style === id) return number
    return undefined
  }
}

/** An abstract list may only point to a numbering style, whose list points to the abstract list that holds the levels. */
function linked(
  named: string,
  abstracts: ReadonlyMap<string, XmlElement>,
  nums: readonly XmlElement[],
  styles: XmlElement | undefined,
): string {
  const style = valueOf(abstracts.get(named), 'w:numStyleLink')
  if (style === undefined) return named
  const definition = childrenOf(styles, 'w:style').find((element) => element.attributes.get('w:styleId') === style)
  const numId = listPlaceOf(childOf(definition, 'w:pPr')).numId
  const num = nums.find((element) => element.attributes.get('w:numId') === numId)
  return valueOf(num, 'w:abstractNumId') ?? named
}

function levelsOf(element: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of childrenOf(element, 'w:lvl')) {
    const number = wholeNumber(level.attributes.get('w:ilvl'))
    if (number === undefined || number > 8) continue
    levels.set(number, {
      start: wholeNumber(valueOf(level, 'w:start')) ?? 0,
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      shape: valueOf(level, 'w:lvlText') ?? '',
      suffix: valueOf(level, 'w:suff') ?? 'tab',
      restartAfter: wholeNumber(valueOf(level, 'w:lvlRestart')),
      legal: isOn(level, 'w:isLgl'),
      style: valueOf(level, 'w:pStyle'),
    })
  }
  return levels
}

function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined
}
