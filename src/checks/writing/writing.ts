import type { Check, Result, Subject } from '../check.js'
import { cutOff } from './cut-off.js'
import { dates } from './dates.js'
import { numbering } from './numbering.js'
import { unpaired } from './pairs.js'
import { punctuation } from './punctuation.js'
import { wrongYears } from './years.js'

/** A text with more slips of one kind than this is broken as a whole; further ones tell nothing new. */
const MOST_OF_A_KIND = 30

/** Slips of the pen that a reader sees at once. */
export const writing: Check = {
  id: 'writing',
  severity: 'warning',
  statuses: ['fail', 'uncertain'],
  looksFor: {
    zh: '引号括号不成对、序号跳号重号、年份写错、断句缺字、标点混用、日期缺字',
    en: 'Unpaired quotes and brackets, numbering, wrong years, sentences cut off, mixed punctuation, broken dates',
  },
  why: {
    zh: '公开文本的笔误影响政府公信，年份写错往往是套用旧稿留下的',
    en: 'Slips in a published text cost trust; a wrong year is often left over from an old text',
  },
  basis: {
    zh: 'GB/T 15834《标点符号用法》、GB/T 9704《党政机关公文格式》',
    en: 'GB/T 15834 (punctuation), GB/T 9704 (format of official documents)',
    verified: false,
  },
  run({ report }: Subject): Result[] {
    return [
      ...unpaired(report).slice(0, MOST_OF_A_KIND),
      ...numbering(report).slice(0, MOST_OF_A_KIND),
      ...wrongYears(report).slice(0, MOST_OF_A_KIND),
      ...cutOff(report).slice(0, MOST_OF_A_KIND),
      ...dates(report).slice(0, MOST_OF_A_KIND),
      ...punctuation(report),
    ]
  },
}
