import type { Report } from './report.js'

/** Fewest units of running text that can be a report. */
const LEAST_TEXT = 200
/** Words of which every report of this kind is full. */
const GENRE = /法治|依法|行政|执法|政府|合法性|规范性文件|普法/g
/** Least number of genre words for each 1,000 units; real reports have 20 to 60, newspaper text below 5. */
const LEAST_DENSITY = 6

/** Why a text is no report of this kind, in Chinese, or null where it is one. */
export function isReport(report: Report): string | null {
  const body = report.sentences.filter((sentence) => sentence.part !== 'chrome')
  const length = body.reduce((sum, sentence) => sum + sentence.text.length, 0)
  if (length < LEAST_TEXT && report.title.value === null) return `正文只有 ${length} 字`
  const least = (LEAST_DENSITY * Math.max(1, length)) / 1000
  let words = 0
  const isDense = body.some((sentence) => (words += wordsIn(sentence.text)) >= least)
  return isDense ? null : '几乎没有法治政府建设方面的内容'
}

function wordsIn(text: string): number {
  let count = 0
  GENRE.lastIndex = 0
  while (GENRE.test(text)) count++
  return count
}
