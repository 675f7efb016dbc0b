import { stemOf } from './place-names.js'
import { type Divisions, levelOfDivision, type Division } from './divisions.js'
import type { Level } from '../words.js'

/** A place found at the beginning of a name. */
export interface FoundPlace {
  /** Units of the name before and within the place. */
  readonly index: number
  readonly length: number
  readonly level: Level
  /** The division of the list, or null where the place is in no list or several bear its name. */
  readonly division: Division | null
}

/** What may stand before the place in a body's name. */
const BEFORE = /^(?:中共|中国共产党|国家税务总局|国家统计局|新疆生产建设兵团第[一二三四五六七八九十]{1,3}师)?/
/** Marks of a body's own name, which no place name holds: 市场监督管理局, 城市管理局, 住房和城乡建设局. */
const IN_NAME =
  '(?:(?![局厅委办院会队党政和与、]|市场|城[市乡镇]|城管|公安|人民|司法|自然资源|社区|园区|地区)[\\u4e00-\\u9fff])'
const PROVINCE = new RegExp(`^${IN_NAME}{2,7}?(?:省|自治区|特别行政区)`)
const PREFECTURE = new RegExp(`^${IN_NAME}{2,9}?(?:自治州|州|地区|盟|市)(?![场县])`)
const COUNTY = new RegExp(
  `^${IN_NAME}{1,9}?(?:自治县|自治旗|新区|开发区|示范区|高新区|管理区|林区|特区|[区县旗市])(?!域|级|直)`,
)
const TOWNSHIP = new RegExp(`^${IN_NAME}{1,8}?(?:街道|镇|乡|苏木)(?=人民政府|政府|党委|党工委|办事处|委员会|综合|$)`)
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/

/**
 * The place that a body's name begins with. Real places come from the list of divisions; what the list does not know goes by its ending.
 *
 * @param name half-width name of a body or place, without white space
 * @param setting gives the words of page and report, which tell apart divisions that bear the same name
 */
export function placeIn(name: string, divisions: Divisions, setting: () => string): FoundPlace | null {
  const index = BEFORE.exec(name)?.[0].length ?? 0
  const listed = divisions.namedAt(name.slice(index))
  const first = listed?.divisions[0]
  const from = index + (listed?.length ?? 0)
  const unlisted = byEnding(name.slice(from), first === undefined ? null : levelOfDivision(first))
  if (unlisted.level === null) return null
  const division = listed === null ? null : onlyOne(listed.divisions, divisions, setting)
  return {
    index,
    length: from - index + unlisted.length,
    level: unlisted.level,
    division: unlisted.length === 0 || unlisted.level === 'township' ? division : null,
  }
}

/** How many units go on naming a place by their endings, and the level of the innermost; `above` is the level reached so far. */
function byEnding(words: string, above: Level | null): { length: number; level: Level | null } {
  let length = 0
  let level = above
  const take = (form: RegExp) => {
    const found = form.exec(words.slice(length))?.[0] ?? ''
    length += found.length
    return found
  }
  if (level === null && take(PROVINCE) !== '') level = 'province'
  if (level === null || level === 'province') {
    const city = take(PREFECTURE)
    if (city !== '') level = level === null && MUNICIPALITY.test(city) ? 'province' : 'prefecture'
  }
  if (level !== 'county' && take(COUNTY) !== '') level = 'county'
  if (take(TOWNSHIP) !== '') level = 'township'
  return { length, level }
}

/** The one division meant, where the page or the report names the prefecture or province of just one of them. */
function onlyOne(candidates: readonly Division[], divisions: Divisions, setting: () => string): Division | null {
  if (candidates.length === 1) return candidates[0] ?? null
  const words = setting()
  for (const nameOf of [(one: Division) => one.name, (one: Division) => stemOf(one.name)]) {
    const named = candidates.filter((candidate) =>
      divisions
        .pathOf(candidate)
        .slice(0, -1)
        .some((above) => words.includes(nameOf(above))),
    )
    if (named.length === 1) return named[0] ?? null
  }
  return null
}
