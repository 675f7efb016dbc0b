import { catalogue } from './catalogue.js'

/** Frameworks. */
export const FRAMEWORKS = catalogue({
  title: { zh: '框架与指标', en: 'Frameworks' },
  lead: {
    zh: '报告按年度对照的官方纲要和指标体系。说明和例句为本项目所写，不是官方原文。',
    en: 'The official schemes that reports are measured by. Guidelines and examples are written by this project.',
  },
  years: { zh: '适用 {from}—{to} 年度', en: 'For {from}–{to}' },
  onlyChosen: { zh: '只在选用时适用', en: 'Only when chosen' },
  count: { zh: '{scored} 项计分，共 {all} 项', en: '{scored} scored of {all}' },
  search: { zh: '查找', en: 'Find' },
  searchHint: { zh: '条号、题名或说明中的词', en: 'number, title or a word' },
  allAreas: { zh: '全部领域', en: 'all areas' },
  noMatch: { zh: '没有符合条件的指标', en: 'No indicator matches' },
  verified: { zh: '题名已核对', en: 'title verified' },
  unverified: { zh: '题名未核对', en: 'title unverified' },
  scope: { zh: '适用范围', en: 'Scope' },
  source: { zh: '来源', en: 'Source' },
  import: { zh: '导入本单位的指标表', en: 'Import your own indicators' },
  importLead: {
    zh: 'XLSX 或 CSV，一行一个指标。导入后成为可选的框架；改过再导入即是新的一版，已有结果不变。',
    en: 'XLSX or CSV, one indicator a row. A changed table is a new version; earlier results stay.',
  },
  table: { zh: '指标表', en: 'Table' },
  importTitle: { zh: '名称（不填则取表中标题）', en: 'Title (from the table if empty)' },
  importYears: { zh: '默认适用年度（可不填）', en: 'Years (optional)' },
  importRun: { zh: '导入', en: 'Import' },
  template: { zh: '下载模板', en: 'Download template' },
  importedAs: {
    zh: '已导入“{title}”：{rows} 行，{indicators} 个指标。',
    en: 'Imported “{title}”: {rows} rows, {indicators} indicators.',
  },
  unplaced: { zh: '没有归位的行（{count}）', en: 'Rows not placed ({count})' },
  toCheck: { zh: '请核对的行（{count}）', en: 'Rows to check ({count})' },
  line: { zh: '第 {line} 行', en: 'row {line}' },
  weights: { zh: '领域权重', en: 'Weights of areas' },
  weightsLead: {
    zh: '只看相对大小，0 为不计。改后覆盖度由已存的等次重新计算，不重新分析。不是官方权重。',
    en: 'Only proportions count; 0 leaves an area out. Stored levels are summed anew, nothing is analysed. Not official weights.',
  },
  weightsKeep: { zh: '保存并重新计算', en: 'Keep and recompute' },
  weightsEqual: { zh: '恢复等权', en: 'Equal weights' },
  weightsChanged: {
    zh: '{count} 份报告的覆盖度有变化，变化最大的：',
    en: 'Coverage of {count} reports changed; the most:',
  },
  weightsSame: { zh: '已保存，没有报告的覆盖度因此变化。', en: 'Kept; no report changes.' },
  before: { zh: '改前', en: 'Before' },
  after: { zh: '改后', en: 'After' },
})
