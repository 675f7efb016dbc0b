import type { Message } from './say.js'

/** What an import says of a row. */
export const IMPORT_NOTES = {
  'no-title': { zh: '没有名称，或名称只有一个字', en: 'has no title, or one of a single letter' },
  'parent-not-found': { zh: '找不到上级“{parent}”', en: 'its parent “{parent}” is not in the table' },
  'parent-in-circle': { zh: '上级关系成了循环', en: 'is its own ancestor' },
  'area-not-known': {
    zh: '无法判断领域：请填“领域”列（{known}），或填“纲要对应”',
    en: 'its area cannot be told: fill in 领域 ({known}) or 纲要对应',
  },
  deduction: { zh: '扣分项，不是应做的事项，不计覆盖度', en: 'a deduction is nothing that a report can cover' },
  'area-guessed': {
    zh: '领域未填，按{from}判断为“{area}”',
    en: 'area {area} was guessed from {from}',
  },
  'area-unknown': { zh: '不认识的领域“{area}”', en: 'unknown area “{area}”' },
  'number-given': { zh: '编号“{number}”{why}，改用 {given}', en: 'number “{number}” {why}; {given} was given' },
  'terms-from-title': { zh: '关键词未填，从名称取：{terms}', en: 'terms were taken from the title: {terms}' },
  'no-terms': {
    zh: '没有关键词，名称中也没有可用的词：只靠“纲要对应”识别',
    en: 'has no terms and none could be taken from its title',
  },
  'nothing-to-go-by': {
    zh: '没有关键词，名称中没有可用的词，也没有“纲要对应”：报告中将识别不到',
    en: 'has neither terms nor a counterpart: nothing in a report will be found for it',
  },
  'weight-not-read': {
    zh: '权重“{weight}”不是正数，按 1 计',
    en: 'weight “{weight}” is no positive number; 1 is used',
  },
  'weight-of-level': {
    zh: '上级指标的权重不用，只用末级指标的权重',
    en: 'the weight of a level above is not used, only those of the leaves',
  },
  'scope-not-read': {
    zh: '适用层级“{scope}”看不懂，按适用于全部',
    en: 'scope “{scope}” is not understood; it applies to all',
  },
  'counterpart-not-found': { zh: '“{framework}”没有第 {number} 条', en: '“{framework}” has no number {number}' },
} as const satisfies Record<string, Message>

/** How the area of an indicator was told. */
export const GUESS_SOURCES = {
  counterpart: { zh: '对应的纲要条目', en: 'its counterpart in the outline' },
  concepts: { zh: '名称和关键词', en: 'title and terms' },
  above: { zh: '上级指标的名称', en: 'the title of its parent' },
  beside: { zh: '同组其他指标', en: 'the indicators beside it' },
} as const satisfies Record<string, Message>

export const NUMBER_REASONS = {
  missing: { zh: '未填', en: 'is missing' },
  twice: { zh: '重复', en: 'occurs twice' },
  form: { zh: '无法识别', en: 'is not understood' },
} as const satisfies Record<string, Message>

/** What `fajing framework` prints. */
export const FRAMEWORK_WORDS = {
  done: {
    zh: '已导入“{title}”：{rows} 行，{indicators} 个指标，写入 {file}',
    en: 'Imported “{title}”: {rows} rows, {indicators} indicators, written to {file}',
  },
  use: { zh: '使用：fajing check --framework {id} 报告文件', en: 'Use it: fajing check --framework {id} FILE' },
  unplaced: { zh: '未能归位的行（{count}）：', en: 'Rows that found no place ({count}):' },
  notes: { zh: '需要核对的行（{count}）：', en: 'Rows to look at ({count}):' },
  row: { zh: '  第 {line} 行“{title}”：{words}', en: '  row {line} “{title}”: {words}' },
  template: { zh: '模板已写入 {file}', en: 'The template was written to {file}' },
  untitled: { zh: '自有指标体系', en: 'Own scheme' },
  importSource: { zh: '由使用者的指标表导入，未与原文核对', en: 'imported from a table, not verified' },
  scopeReason: { zh: '原表适用层级：{scope}', en: 'scope in the table: {scope}' },
  fileHead: {
    zh: '由指标表导入。可直接修改：terms 是识别用的关键词，counterparts 是对应的纲要条目。改后请更新 version。',
    en: 'Imported from a table.',
  },
} as const satisfies Record<string, Message>
