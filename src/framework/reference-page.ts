import { AREA_NAMES } from '../messages/parts.js'
import { KIND_WORDS, LEVEL_WORDS, REFERENCE_WORDS as WORDS } from '../messages/reference.js'
import { say } from '../messages/say.js'
import { linksOf, type Concept } from './concept.js'
import { crosswalk } from './crosswalk.js'
import { indicatorsOf, type Framework, type Indicator } from './framework.js'

/** Like indicators shown for each in the crosswalk. */
const MOST_CROSSINGS = 4
const LEAST_SHOWN = 0.15

/** The reference page of the frameworks in Markdown, written from their files alone. */
export function referencePage(frameworks: readonly Framework[], concepts: readonly Concept[]): string {
  const editions = frameworks.filter((framework) => framework.years !== null)
  const pairs = editions.flatMap((from) => editions.filter((to) => to !== from).map((to) => ({ from, to })))
  return [
    say(WORDS.head),
    overview(frameworks),
    ...frameworks.map((framework) => section(framework, concepts)),
    ...pairs.map(({ from, to }) => crossing(from, to, concepts)),
    '',
  ].join('\n\n')
}

function overview(frameworks: readonly Framework[]): string {
  const rows = frameworks.map((framework) => [
    `\`${framework.id}\``,
    framework.title,
    framework.version,
    framework.years === null ? say(WORDS.whenChosen) : framework.years.join('—'),
    String(indicatorsOf(framework).length),
    String(indicatorsOf(framework).filter(({ verified }) => verified).length),
  ])
  return table(['编号', '名称', '版本', '适用报告年度', '指标', '其中标题已核对'], rows)
}

function section(framework: Framework, concepts: readonly Concept[]): string {
  const counted = concepts.some((concept) => linksOf(concept, framework.id).length > 0)
  return [
    `## ${framework.title}`,
    `${say(WORDS.provenance, { verified: mark(framework.verified), source: framework.source })}`,
    ...framework.chapters.flatMap((chapter) => [
      `### ${chapter.number}　${chapter.title}`,
      table(
        ['编号', '标题', '领域', '适用', counted ? '概念' : '对应纲要', '核对'],
        chapter.indicators.map((indicator) => [
          indicator.number,
          indicator.title + (indicator.scored ? '' : say(WORDS.notScored)),
          say(AREA_NAMES[indicator.area]),
          scopeOf(indicator),
          counted
            ? String(concepts.filter((one) => linksOf(one, framework.id).includes(indicator.number)).length)
            : counterpartsOf(indicator),
          mark(indicator.verified),
        ]),
      ),
      ...chapter.indicators.flatMap(guideOf),
    ]),
  ].join('\n\n')
}

function guideOf({ number, guideline, checkpoints }: Indicator): string[] {
  const duties = checkpoints.map(
    ({ title, verified }) => `  - ${say(WORDS.checkpoint, { title, verified: mark(verified) })}`,
  )
  if (guideline === '' && duties.length === 0) return []
  return [[`- **${number}**　${guideline}`, ...duties].join('\n')]
}

function scopeOf({ scope }: Indicator): string {
  if (scope === undefined) return say(WORDS.all)
  const levels = scope.levels?.map((level) => say(LEVEL_WORDS[level])) ?? []
  const kinds = scope.kinds?.map((kind) => say(KIND_WORDS[kind])) ?? []
  return `${[levels.join('、'), kinds.join('、')].filter((words) => words !== '').join('；')}（${scope.reason}）`
}

function counterpartsOf({ counterparts }: Indicator): string {
  return Object.entries(counterparts)
    .map(([id, numbers]) => `${id}：${numbers.join('、')}`)
    .join('；')
}

function crossing(from: Framework, to: Framework, concepts: readonly Concept[]): string {
  const walk = crosswalk(from, to, concepts)
  const rows = indicatorsOf(from)
    .filter(({ scored }) => scored)
    .map(({ number, title }) => [
      `${number}　${title}`,
      (walk.get(number) ?? [])
        .filter(({ strength }) => strength >= LEAST_SHOWN)
        .slice(0, MOST_CROSSINGS)
        .map((one) => `${one.number}　${one.title}（${one.strength.toFixed(2)}）`)
        .join('<br>') || say(WORDS.noCrossing),
    ])
  return [
    `## ${say(WORDS.crossing, { from: from.id, to: to.id })}`,
    say(WORDS.crossingNote),
    table([from.id, to.id], rows),
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function mark(verified: boolean): string {
  return say(verified ? WORDS.verified : WORDS.unverified)
}
