import { ListCounter, type List, type ListLevel } from '../lists/list-counter.js'
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from '../package/xml.js'
import { listPlaceOf, type ListPlace, type Styles } from './styles.js'

/** The automatic numbers of a DOCX, from `word/numbering.xml` and the styles that are linked to it. */
export class Numbering {
  private readonly counter: ListCounter
  /** Of each list, the level that each linked style takes. */
  private readonly levelsOfStyles = new Map<string, ReadonlyMap<string, number>>()

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
    stylesXml: XmlElement | undefined,
  ) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map((element) => [element.attributes.get('w:abstractNumId') ?? '', element]),
    )
    const nums = childrenOf(root, 'w:num')
    const lists = new Map<string, List>()
    for (const num of nums) {
      const id = num.attributes.get('w:numId') ?? ''
      const origin = linked(valueOf(num, 'w:abstractNumId') ?? '', abstracts, nums, stylesXml)
      const overrides = childrenOf(num, 'w:lvlOverride')
      const levels = [abstracts.get(origin), ...overrides].flatMap((element) => childrenOf(element, 'w:lvl'))
      lists.set(id, {
        origin,
        levels: new Map(levels.flatMap(levelOf)),
        restarts: new Map(overrides.flatMap(restartOf)),
      })
      this.levelsOfStyles.set(id, new Map(levels.flatMap(styleOf)))
    }
    this.counter = new ListCounter(lists)
  }

  /** The number of the next paragraph with these properties, with what parts it from the words; '' where it has none. */
  next(properties: XmlElement | undefined): string {
    const place = this.placeOf(properties)
    return this.counter.next(place.numId, place.level ?? 0)
  }

  /** The paragraph's own place in a list wins over that of its styles. */
  private placeOf(properties: XmlElement | undefined): ListPlace {
    const own = listPlaceOf(properties)
    if (own.numId !== undefined) return own
    const chain = this.styles.chain(valueOf(properties, 'w:pStyle'))
    const giver = chain.find((id) => this.styles.list(id).numId !== undefined)
    if (giver === undefined) return {}
    const given = this.styles.list(giver)
    const levels = this.levelsOfStyles.get(given.numId ?? '')
    const ofStyle = chain.map((id) => levels?.get(id)).find((level) => level !== undefined)
    return { numId: given.numId, level: own.level ?? ofStyle ?? given.level }
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

function levelOf(element: XmlElement): [number, ListLevel][] {
  const level = wholeNumber(element.attributes.get('w:ilvl'))
  if (level === undefined || level > 8) return []
  return [
    [
      level,
      {
        start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
        format: valueOf(element, 'w:numFmt') ?? 'decimal',
        shape: valueOf(element, 'w:lvlText') ?? '',
        tight: valueOf(element, 'w:suff') === 'nothing',
        restartAfter: wholeNumber(valueOf(element, 'w:lvlRestart')),
        legal: isOn(element, 'w:isLgl'),
      },
    ],
  ]
}

function restartOf(override: XmlElement): [number, number][] {
  const level = wholeNumber(override.attributes.get('w:ilvl'))
  const start = wholeNumber(valueOf(override, 'w:startOverride'))
  return level === undefined || start === undefined ? [] : [[level, start]]
}

function styleOf(element: XmlElement): [string, number][] {
  const style = valueOf(element, 'w:pStyle')
  const level = wholeNumber(element.attributes.get('w:ilvl'))
  return style === undefined || level === undefined ? [] : [[style, level]]
}

function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : undefined
}
