import type { CallerFacts } from '../words.js'
import type { ArchiveEntry } from './read-archive.js'

const YEAR = /^(20\d\d)(?:年(?:度)?)?(?:报告|年报|法治政府建设.{0,12})?$/
const PLACE = /^(?:[\u4e00-\u9fff]{2,12}(?:省|自治区|市|自治州|地区|盟|区|县|旗))+$/

/**
 * What the folders of an archive say of a report: a folder named `2023年` or `2023`, and one that is nothing but a place, `临溪区`.
 * Nested places are joined from the outermost: `青岚市/临溪区` is 青岚市临溪区. Other folders say nothing.
 */
export function factsOfEntry({ folders, name }: Pick<ArchiveEntry, 'folders' | 'name'>): CallerFacts {
  const year = folders.map((folder) => YEAR.exec(folder)?.[1]).findLast((found) => found !== undefined)
  const place = folders.filter((folder) => PLACE.test(folder) && !/[园辖片校社景]区$/.test(folder)).join('')
  return {
    fileName: name,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(place === '' ? {} : { place }),
  }
}
